import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { ImportReport, Tell } from './report';

/** Characters that are written at a time. */
const PIECE = 65_536;

/** A report for machines that is written while the import runs: an archive of 100,000 posts has a million findings. */
export class JsonReport {
  readonly #open: number;
  #waiting = '{"findings":[';
  #isFirst = true;

  /** Throws when the file cannot be written. */
  constructor(file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#open = openSync(file, 'w');
  }

  readonly tell: Tell = (finding) => {
    this.#waiting += `${this.#isFirst ? '' : ','}\n${JSON.stringify(finding)}`;
    this.#isFirst = false;
    if (this.#waiting.length > PIECE) this.#write();
  };

  close({ counts, homeless }: Pick<ImportReport, 'counts' | 'homeless'>): void {
    this.#waiting += `\n],\n"homeless":${JSON.stringify(homeless)},\n"counts":${JSON.stringify(counts)}}\n`;
    this.#write();
    closeSync(this.#open);
  }

  #write(): void {
    writeSync(this.#open, this.#waiting);
    this.#waiting = '';
  }
}
