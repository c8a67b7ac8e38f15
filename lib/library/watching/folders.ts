import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FOLDERS, isMarkdown } from '../../content/kinds';
import { inParallel } from '../../files/inParallel';

/** Milliseconds between two looks, at least. Asking 300 folders for their dates takes 5 ms. */
const LOOK_EVERY = 2000;
/** A look at 100,000 folders takes 0.6 s: the pause is so many times what the last one took, a twentieth of one processor. */
const REST = 19;
/** The full scan of every five minutes finds the same: beyond this, waiting saves nothing. */
const LONGEST_REST = 60_000;
const WIDTH = 16;
/** A folder that changed less than this many milliseconds before the look may change again within the same tick of the clock. */
const TICK = 50;
/** The date of no folder. */
const UNSURE = -1;

interface Parts {
  readonly folder: string;
  /** The files that are known in a folder, by paths relative to the content folder. */
  readonly knownIn: (folder: string) => readonly string[];
  /** Told of files that lie on the disk and are not known, or the other way about. */
  readonly differ: (files: readonly string[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Sees by the dates of folders that files have come or gone. The native watcher forgets some: to it, a file that is
 * exchanged for a new one and deleted within half a second was never there (@parcel/watcher takes the exchange for a
 * creation, and a creation and a deletion for nothing).
 */
export class Folders {
  /** When each folder was last changed, as far as its files have been compared; by path relative to the content folder. */
  private readonly compared = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  start(): void {
    const look = (): void => {
      const began = performance.now();
      this.looking = this.look()
        .catch(this.parts.failed)
        .finally(() => {
          if (this.timer) this.timer = setTimeout(look, pauseAfter(performance.now() - began)).unref();
        });
    };
    this.timer = setTimeout(look, LOOK_EVERY).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  /** Compares the folders that have changed since the last look. */
  async look(): Promise<void> {
    const changed = await this.changed([...CONTENT_FOLDERS, ...this.compared.keys()]);
    if (changed.size === 0) return;
    const differing = [...changed].flatMap(([folder, files]) => difference(files, this.parts.knownIn(folder)));
    if (differing.length > 0) this.parts.differ(differing);
  }

  /** The files of each of these folders that has changed, and of the folders that are new in them. */
  private async changed(folders: readonly string[]): Promise<Map<string, string[]>> {
    const changed = new Map<string, string[]>();
    const found: string[] = [];
    await inParallel(new Set(folders), WIDTH, async (folder) => {
      const at = path.join(this.parts.folder, folder);
      // What cannot be looked at is told by the full scans.
      const mtimeMs = (await stat(at).catch(() => undefined))?.mtimeMs;
      if (mtimeMs === this.compared.get(folder)) return;
      if (mtimeMs === undefined) this.compared.delete(folder);
      // Known still, or nobody would look at it again before the folder above it changes.
      else this.compared.set(folder, Date.now() - mtimeMs < TICK ? UNSURE : mtimeMs);
      const entries = mtimeMs === undefined ? [] : await readdir(at, { withFileTypes: true }).catch(() => undefined);
      if (!entries) return;
      const paths = entries.map((entry) => ({ entry, file: `${folder}/${entry.name}` }));
      changed.set(
        folder,
        paths.filter(({ entry, file }) => !entry.isDirectory() && isMarkdown(file)).map(({ file }) => file),
      );
      found.push(...paths.filter(({ entry, file }) => entry.isDirectory() && !this.compared.has(file)).map(({ file }) => file));
    });
    const below = found.filter((folder) => !changed.has(folder) && !folders.includes(folder));
    if (below.length > 0) for (const [folder, files] of await this.changed(below)) changed.set(folder, files);
    return changed;
  }
}

/** Milliseconds from the end of a look that took `took` milliseconds to the next. */
export function pauseAfter(took: number): number {
  return Math.min(Math.max(LOOK_EVERY, REST * took), LONGEST_REST);
}

/** What is in one of two lists alone. */
function difference(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((one) => !inB.has(one)), ...b.filter((one) => !inA.has(one))];
}
