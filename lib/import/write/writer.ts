import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { absent } from '../../files/stamp';
import { digestOfFile, type Ledger } from './ledger';

/**
 * What became of a file: `edited` by an editor since, `removed` by one; both are left alone. `unchanged` says already what it is to say.
 */
export type Outcome = 'written' | 'unchanged' | 'edited' | 'removed';

/** Writes files of a content folder, each whole or not at all, and never over an editor's work. */
export class Writer {
  readonly #made = new Set<string>();

  /** Without `dryRun`, which only says what would become of each. */
  constructor(
    readonly folder: string,
    readonly ledger: Ledger,
    readonly dryRun: boolean,
  ) {}

  /** `file` is relative to the content folder. */
  async put(file: string, bytes: Uint8Array): Promise<Outcome> {
    const target = path.join(this.folder, file);
    const digest = digestOfFile(file, bytes);
    const outcome = this.#outcome(file, digest, await readFile(target).catch(absent));
    if (this.dryRun || outcome === 'edited' || outcome === 'removed') return outcome;
    if (outcome === 'written') await this.#write(target, bytes);
    await this.ledger.wrote(file, digest);
    return outcome;
  }

  /** Writes a file in the place of whatever is there. */
  async replace(file: string, bytes: Uint8Array): Promise<void> {
    await this.#write(path.join(this.folder, file), bytes);
  }

  /** True for a file that an import wrote and that still says the same. */
  async isOurs(file: string): Promise<boolean> {
    const there = await readFile(path.join(this.folder, file)).catch(absent);
    return there !== undefined && this.ledger.digest(file) === digestOfFile(file, there);
  }

  /** True for a file that is there and says something else than an import wrote. */
  async isEdited(file: string): Promise<boolean> {
    const there = await readFile(path.join(this.folder, file)).catch(absent);
    return there !== undefined && this.ledger.digest(file) !== digestOfFile(file, there);
  }

  /** Takes a file of ours away. */
  async remove(file: string): Promise<void> {
    if (this.dryRun) return;
    await rm(path.join(this.folder, file), { force: true });
    this.ledger.forget(file);
  }

  #outcome(file: string, digest: string, there: Uint8Array | undefined): Outcome {
    const known = this.ledger.digest(file);
    if (there === undefined) return known === undefined ? 'written' : 'removed';
    const present = digestOfFile(file, there);
    if (present === digest) return 'unchanged';
    return present === known ? 'written' : 'edited';
  }

  async #write(target: string, bytes: Uint8Array): Promise<void> {
    const folder = path.dirname(target);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    // Hidden, so that nobody reads it before it is whole; what a process leaves that is killed is written over by the next.
    const fresh = path.join(folder, `.${path.basename(target)}.import`);
    await writeFile(fresh, bytes);
    await rename(fresh, target);
  }
}
