import { closeSync, fstatSync } from 'node:fs';
import { asyncDisk, type Disk } from './disk';
import { absent, sameStamp, stampOf, type Stamp } from './stamp';
import { LARGEST_TEXT, TooLarge } from './tooLarge';

export interface FileBytes {
  readonly stamp: Stamp;
  readonly bytes: Buffer;
}

/** How far the first look into a file goes: the front matter of a long article takes about 2 KB. */
const FIRST_READ = 8192;

// Used again and again: 100,000 buffers of 8 KB would wait for the garbage collector together.
const spare: Buffer[] = [];

/**
 * Reads a file up to the line that closes its front matter, or whole when nothing closes it. `undefined` when there is
 * no such file, or when it changed while it was read: then another look will come. Rejects with `TooLarge`, before anything
 * is read, for a file of more than `LARGEST_TEXT` bytes.
 */
export function readFrontMatterBytes(path: string, disk: Disk = asyncDisk): Promise<FileBytes | undefined> {
  return readStill(path, disk, async (file, size) => {
    const bytes = spare.pop() ?? Buffer.allocUnsafe(FIRST_READ);
    const bytesRead = await disk.read(file, bytes, FIRST_READ, 0);
    const end = headEnd(bytes.subarray(0, bytesRead)) ?? (bytesRead === size ? size : undefined);
    const head = end === undefined ? undefined : Buffer.from(bytes.subarray(0, end));
    spare.push(bytes);
    return head ?? wholeFile(file, size, disk);
  });
}

/** Reads a whole file, with the same answers as `readHead`. */
export function readFileBytes(path: string, disk: Disk = asyncDisk): Promise<FileBytes | undefined> {
  return readStill(path, disk, wholeFile);
}

const NEWLINE = 0x0a;

/** True for a file whose last line is ended, as programs for text end it, and for one that cannot be read anyway. */
export async function endsItsLine(path: string): Promise<boolean> {
  const last = Buffer.alloc(1);
  try {
    const file = await asyncDisk.open(path);
    try {
      await asyncDisk.read(file, last, 1, Math.max(0, fstatSync(file).size - 1));
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
  return last[0] === NEWLINE;
}

type Reading = (file: number, size: number, disk: Disk) => Promise<Buffer>;

async function readStill(path: string, disk: Disk, reading: Reading): Promise<FileBytes | undefined> {
  const file = await opened(path, disk);
  if (file === undefined) return undefined;
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return undefined;
    if (before.size > LARGEST_TEXT) throw new TooLarge(before.size);
    const bytes = await reading(file, before.size, disk);
    const stamp = stampOf(before);
    return sameStamp(stamp, stampOf(fstatSync(file))) ? { stamp, bytes } : undefined;
  } finally {
    closeSync(file);
  }
}

async function opened(path: string, disk: Disk): Promise<number | undefined> {
  try {
    return await disk.open(path);
  } catch (error) {
    absent(error);
    return undefined;
  }
}

async function wholeFile(file: number, size: number, disk: Disk): Promise<Buffer> {
  // One byte more: an empty file that cannot be read would else look like an empty file.
  const bytes = Buffer.allocUnsafe(size + 1);
  const bytesRead = await disk.read(file, bytes, size + 1, 0);
  return bytes.subarray(0, bytesRead);
}

/**
 * Where the line ends that closes the front matter: the first after the opening one that starts with `---`. Bytes, not
 * characters, so that the cut never falls inside a letter.
 */
function headEnd(bytes: Buffer): number | undefined {
  const fence = bytes.indexOf('\n---');
  const end = fence === -1 ? -1 : bytes.indexOf('\n', fence + 1);
  return end === -1 ? undefined : end + 1;
}
