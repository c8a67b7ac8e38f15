import { closeSync, fstatSync } from 'node:fs';
import { asyncDisk, type Disk } from './disk';
import { absent, sameStamp, stampOf, type Stamp } from './stamp';
import { LARGEST_TEXT, TooLarge } from './tooLarge';

export interface FileBytes {
  readonly stamp: Stamp;
  readonly bytes: Buffer;
}

/**
 * Reads a file. `undefined` when there is no such file, or when it changed while it was read: then another look will come. Rejects with
 * `TooLarge`, before anything is read, for a file of more than `LARGEST_TEXT` bytes.
 */
export async function readFileBytes(path: string, disk: Disk = asyncDisk): Promise<FileBytes | undefined> {
  const file = await opened(path, disk);
  if (file === undefined) return undefined;
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return undefined;
    const { size } = before;
    if (size > LARGEST_TEXT) throw new TooLarge(size);
    // One byte more: an empty file that cannot be read would else look like an empty file.
    const bytes = Buffer.allocUnsafe(size + 1);
    const bytesRead = await disk.read(file, bytes, size + 1, 0);
    const stamp = stampOf(before);
    return sameStamp(stamp, stampOf(fstatSync(file))) ? { stamp, bytes: bytes.subarray(0, bytesRead) } : undefined;
  } finally {
    closeSync(file);
  }
}

const NEWLINE = 0x0a;

/** True for a file whose last line is ended, as programs for text end it, and for one that cannot be read anyway. */
export async function endsItsLine(path: string, disk: Disk = asyncDisk): Promise<boolean> {
  const last = Buffer.alloc(1);
  try {
    const file = await disk.open(path);
    try {
      await disk.read(file, last, 1, Math.max(0, fstatSync(file).size - 1));
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
  return last[0] === NEWLINE;
}

async function opened(path: string, disk: Disk): Promise<number | undefined> {
  try {
    return await disk.open(path);
  } catch (error) {
    absent(error);
    return undefined;
  }
}
