import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inParallel } from './inParallel';
import { absent } from './stamp';

/** A sixteenth of the bound is written between two sweeps: each entry pays for sixteen looks at others, however many there are. */
const SWEEPS = 16;
/** Files looked at or removed at once. */
const WIDTH = 16;
const DIGEST_BYTES = 32;
const ENTRY = /^[0-9a-f]{64}$/;
const TEMPORARY = /^[0-9a-f]{64}\.[0-9a-f-]{36}\.tmp$/;
/** Milliseconds after which the writer of a temporary file was killed. */
const ABANDONED_MS = 3_600_000;

interface EntryFile {
  readonly file: string;
  readonly bytes: number;
  readonly usedMs: number;
}

/**
 * Bytes by a key, in files of one folder, of which the least recently used are removed beyond a bound. Any number of
 * processes may share the folder, and it may be deleted at any time. An entry that is damaged, half written or of another
 * key is as good as absent: each holds a digest of its key and bytes.
 */
export class DiskCache {
  readonly #folder: string;
  readonly #maxBytes: number;
  readonly #report: (error: unknown) => void;
  /** Bytes written since the last sweep; the first write sweeps what earlier processes have left. */
  #unswept = Infinity;
  #sweeping: Promise<void> | undefined;
  #isFailing = false;

  /**
   * `folder` is made when it is needed. `maxBytes` is the sum of the entries that one process keeps to; each further
   * process may exceed it by a sixteenth. `report` is told what the disk refuses: once, until a write succeeds again.
   */
  constructor(folder: string, maxBytes: number, report: (error: unknown) => void) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#report = report;
  }

  /** The bytes under a key, or `undefined`. Never rejects: a cache that cannot be read is an empty one. */
  async get(key: string): Promise<Buffer | undefined> {
    const file = this.#fileOf(key);
    try {
      const entry = await readFile(file).catch(absent);
      const bytes = entry?.subarray(DIGEST_BYTES);
      if (entry === undefined || bytes === undefined || !digest(key, bytes).equals(entry.subarray(0, DIGEST_BYTES))) return undefined;
      const now = new Date();
      await utimes(file, now, now).catch(absent);
      return bytes;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Keeps bytes under a key, unless they are too many by themselves. Never rejects: what cannot be written is not kept. */
  async set(key: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length + DIGEST_BYTES > this.#sweptBytes) return;
    const file = this.#fileOf(key);
    try {
      await this.#write(file, [digest(key, bytes), bytes]);
      this.#isFailing = false;
      this.#unswept += bytes.length + DIGEST_BYTES;
      if (this.#unswept >= this.#maxBytes / SWEEPS) await (this.#sweeping ??= this.#sweep());
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Atomically: readers see the whole file or the one before, and a writer that is killed leaves only a temporary file. */
  async #write(file: string, parts: readonly Uint8Array[]): Promise<void> {
    const temporary = `${file}.${randomUUID()}.tmp`;
    await mkdir(this.#folder, { recursive: true });
    try {
      await writeFile(temporary, parts);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Removes the least recently used entries until there is room for what is written before the next sweep. */
  async #sweep(): Promise<void> {
    try {
      this.#unswept = 0;
      const entries = await this.#entries();
      let total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
      const evicted = entries
        .sort((a, b) => a.usedMs - b.usedMs)
        .filter(({ bytes }) => {
          if (total <= this.#sweptBytes) return false;
          total -= bytes;
          return true;
        });
      await inParallel(evicted, WIDTH, ({ file }) => rm(file, { force: true }));
    } finally {
      this.#sweeping = undefined;
    }
  }

  /** The entries on the disk; what killed writers have left is removed on the way. */
  async #entries(): Promise<EntryFile[]> {
    const entries: EntryFile[] = [];
    await inParallel((await readdir(this.#folder).catch(absent)) ?? [], WIDTH, async (name) => {
      const isTemporary = TEMPORARY.test(name);
      if (!isTemporary && !ENTRY.test(name)) return;
      const file = path.join(this.#folder, name);
      const found = await stat(file).catch(absent);
      if (found === undefined) return;
      if (isTemporary && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
      if (!isTemporary) entries.push({ file, bytes: found.size, usedMs: found.mtimeMs });
    });
    return entries;
  }

  /** What a sweep leaves. */
  get #sweptBytes(): number {
    return this.#maxBytes - this.#maxBytes / SWEEPS;
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, createHash('sha256').update(key).digest('hex'));
  }

  #fail(error: unknown): void {
    if (!this.#isFailing) this.#report(error);
    this.#isFailing = true;
  }
}

function digest(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\0').update(bytes).digest();
}
