import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Kept when a process starts; a line is some 150 bytes. */
const MOST_LINES = 500;
const LARGE_BYTES = 256 * 1024;

const line = z.object({ address: z.string(), stamp: z.string(), wentWell: z.boolean().optional() });

/** How often processes have stood still at an address while what is there had this stamp. */
interface Entry {
  readonly stamp: string;
  readonly stalls: number;
}

/**
 * At which addresses processes have stood still: lines in a file, one added by each that ends so, whichever process it is.
 * Lines that cannot be read count for nothing. `stampOf` answers what changes when an address is to have another chance.
 */
export class StallLedger {
  #entries: ReadonlyMap<string, Entry> = new Map();
  #size = 0;
  #isFailing = false;

  /** `report` hears what the disk refuses: once, until it does not any more. */
  constructor(
    readonly file: string,
    readonly stampOf: (address: string) => string,
    readonly report: (error: unknown) => void,
  ) {
    if (this.#bytes() > LARGE_BYTES) this.#attempt(() => this.#shorten());
  }

  stalls(address: string): number {
    this.#refresh();
    const entry = this.#entries.get(address);
    return entry?.stamp === this.stampOf(address) ? entry.stalls : 0;
  }

  /** What is written of an address at which something begins: a stall, unless it is taken back. */
  lineFor(address: string): string {
    return `${JSON.stringify({ address, stamp: this.stampOf(address) })}\n`;
  }

  /** Nothing stood still there this time. */
  takeBack(address: string): void {
    const line = JSON.stringify({ address, stamp: this.stampOf(address), wentWell: true });
    this.#attempt(() => {
      mkdirSync(path.dirname(this.file), { recursive: true });
      appendFileSync(this.file, `${line}\n`);
    });
  }

  /** Every address with its stalls, of what is there now. */
  all(): readonly (readonly [address: string, stalls: number])[] {
    this.#refresh();
    return [...this.#entries.keys()].map((address) => [address, this.stalls(address)]);
  }

  /** Another process may have added lines: the file's length is asked for each time, 5 µs. */
  #refresh(): void {
    const size = this.#bytes();
    if (size !== this.#size) this.#entries = entriesOf(size === 0 ? '' : (this.#attempt(() => readFileSync(this.file, 'utf8')) ?? ''));
    this.#size = size;
  }

  #bytes(): number {
    return this.#attempt(() => statSync(this.file, { throwIfNoEntry: false })?.size) ?? 0;
  }

  /** Readers come first: without a disk, nothing is known of earlier stalls. */
  #attempt<T>(work: () => T): T | undefined {
    try {
      const done = work();
      this.#isFailing = false;
      return done;
    } catch (error) {
      if (!this.#isFailing) this.report(error);
      this.#isFailing = true;
      return undefined;
    }
  }

  #shorten(): void {
    const last = readFileSync(this.file, 'utf8')
      .split('\n')
      .slice(-MOST_LINES - 1);
    const beside = `${this.file}.${process.pid}`;
    writeFileSync(beside, last.join('\n'));
    renameSync(beside, this.file);
  }
}

function entriesOf(text: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const written of text.split('\n')) {
    const read = readLine(written);
    if (!read) continue;
    const { address, stamp, wentWell } = read;
    const before = entries.get(address);
    if (wentWell === true) entries.delete(address);
    else entries.set(address, { stamp, stalls: before?.stamp === stamp ? before.stalls + 1 : 1 });
  }
  return entries;
}

function readLine(written: string): z.output<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}
