import type { Stats } from 'node:fs';
import { asyncDisk, type Disk } from './disk';

/** What tells, without reading it, that a file is still the one that was read. Times in epoch milliseconds, size in bytes. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
}

/** Of a file that the disk does not let us look at: unlike any that could be read. */
const UNSEEN: Stamp = { mtimeMs: 0, ctimeMs: 0, size: -1 };

export function stampOf({ mtimeMs, ctimeMs, size }: Stats): Stamp {
  return { mtimeMs, ctimeMs, size };
}

/** A stamp as one text, with what else is to tell a change; of a file that is not there, a text that no file has. */
export function printStamp(stamp: Stamp | undefined, ...more: readonly string[]): string {
  return [stamp?.mtimeMs, stamp?.ctimeMs, stamp?.size, ...more].join(' ');
}

/** True as well when both are absent: a file that is still not there. */
export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a?.mtimeMs === b?.mtimeMs && a?.ctimeMs === b?.ctimeMs && a?.size === b?.size;
}

/** The file's stamp, or `undefined` when there is no such file. */
export async function stampAt(path: string, disk: Disk = asyncDisk): Promise<Stamp | undefined> {
  try {
    const stats = await disk.stat(path);
    return stats.isFile() ? stampOf(stats) : undefined;
  } catch (error) {
    return isAbsence(error) ? undefined : UNSEEN;
  }
}

/** False as well for one that cannot be looked at. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await asyncDisk.stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** No such file; a step on the way is a file; a link that leads to itself; a name that no file can have. */
const ABSENT: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'];

export function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.includes(error.code);
}

/** The process, or the machine, has no descriptor left: it says nothing of the file. */
const SHORTAGES: readonly unknown[] = ['EMFILE', 'ENFILE'];

/** Passes on a failure that is the machine's and not the file's, to be tried again. */
export function unlessShortage(error: unknown): void {
  if (error instanceof Error && 'code' in error && SHORTAGES.includes(error.code)) throw error;
}

/** Answers `undefined` for a file or folder that is not there, and passes every other failure on. */
export function absent(error: unknown): undefined {
  if (isAbsence(error)) return undefined;
  throw error;
}
