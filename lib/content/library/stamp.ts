import { stat, type Stats } from 'node:fs';
import { promisify } from 'node:util';

/** What tells, without reading it, that a file is still the one that was read. Times in epoch milliseconds, size in bytes. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
}

export function stampOf({ mtimeMs, ctimeMs, size }: Stats): Stamp {
  return { mtimeMs, ctimeMs, size };
}

/** True as well when both are absent: a file that is still not there. */
export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a?.mtimeMs === b?.mtimeMs && a?.ctimeMs === b?.ctimeMs && a?.size === b?.size;
}

// Half the price of the one in node:fs/promises, which a scan of 100,000 files notices.
const statOf = promisify(stat);

/** The file's stamp, or `undefined` when there is no such file. Rejects when the disk cannot say. */
export async function look(path: string): Promise<Stamp | undefined> {
  const stats = await statOf(path).catch(absent);
  return stats?.isFile() === true ? stampOf(stats) : undefined;
}

export async function isFolder(path: string): Promise<boolean> {
  return (await statOf(path).catch(absent))?.isDirectory() === true;
}

/** No such file; a step on the way is a file; a link that leads to itself. */
const ABSENT: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/** Answers `undefined` for a file or folder that is not there, and passes every other failure on. */
export function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && ABSENT.includes(error.code)) return undefined;
  throw error;
}
