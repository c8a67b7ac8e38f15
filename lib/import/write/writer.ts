import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { absent } from '../../files/stamp';
import { digestOfFile, type Ledger } from './ledger';

/**
 * What became of a file: `edited` by an editor since, `removed` by one; both are left alone. `unchanged` says already what it is to say.
 */
export type Outcome = 'written' | 'unchanged' | 'edited' | 'removed';

/**
 * Writes files of a content folder, each whole or not at all, and never over an editor's work. The disk is waited for: 20,000 small files
 * through other threads would cost more than writing them.
 */
export class Writer {
  readonly #made = new Set<string>();

  /** Without `dryRun`, which only says what would become of each. */
  constructor(
    readonly folder: string,
    readonly ledger: Ledger,
    readonly dryRun: boolean,
  ) {}

  /** `file` is relative to the content folder. */
  put(file: string, bytes: Uint8Array): Outcome {
    const target = path.join(this.folder, file);
    const digest = digestOfFile(file, bytes);
    const outcome = this.#outcome(file, digest, this.#read(file));
    if (this.dryRun || outcome === 'edited' || outcome === 'removed') return outcome;
    if (outcome === 'written') this.#write(target, bytes);
    this.ledger.wrote(file, digest);
    return outcome;
  }

  /** Writes a file in the place of whatever is there. */
  replace(file: string, bytes: Uint8Array): void {
    this.#write(path.join(this.folder, file), bytes);
  }

  /** What became of a file that an import wrote before and would not write now; `undefined` where it wrote none. */
  former(file: string): 'ours' | 'edited' | undefined {
    const known = this.ledger.digest(file);
    const there = known === undefined ? undefined : this.#read(file);
    if (there === undefined) return undefined;
    return digestOfFile(file, there) === known ? 'ours' : 'edited';
  }

  /** Takes away what earlier runs wrote of a document at these places; answers those that an editor has changed, which stay. */
  leave(bases: readonly string[]): string[] {
    return bases
      .flatMap((base) => [`${base}.md`, `${base}/index.md`])
      .filter((file) => {
        const former = this.former(file);
        if (former === 'ours') this.remove(file);
        return former === 'edited';
      });
  }

  /** Takes a file of ours away. */
  remove(file: string): void {
    if (this.dryRun) return;
    rmSync(path.join(this.folder, file), { force: true });
    this.ledger.forget(file);
  }

  #read(file: string): Uint8Array | undefined {
    try {
      return readFileSync(path.join(this.folder, file));
    } catch (error) {
      absent(error);
      return undefined;
    }
  }

  #outcome(file: string, digest: string, there: Uint8Array | undefined): Outcome {
    const known = this.ledger.digest(file);
    if (there === undefined) return known === undefined ? 'written' : 'removed';
    const present = digestOfFile(file, there);
    if (present === digest) return 'unchanged';
    return present === known ? 'written' : 'edited';
  }

  #write(target: string, bytes: Uint8Array): void {
    const folder = path.dirname(target);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    // Hidden, so that nobody reads it before it is whole; what a process leaves that is killed is written over by the next.
    const fresh = path.join(folder, `.${path.basename(target)}.import`);
    writeFileSync(fresh, bytes);
    renameSync(fresh, target);
  }
}
