import { closeSync, fstatSync, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { absent, sameStamp, stampOf, type Stamp } from './stamp';

export interface FileBytes {
  readonly stamp: Stamp;
  readonly bytes: Buffer;
}

// A FileHandle of node:fs/promises costs 90 µs per file, a plain descriptor 35 µs: 5 seconds of a start with 100,000 files.
const openFile = promisify(open);
const readFile = promisify(read);

/** How far the first look into a file goes: the front matter of a long article takes about 2 KB. */
const FIRST_READ = 8192;

// Used again and again: 100,000 buffers of 8 KB would wait for the garbage collector together.
const spare: Buffer[] = [];

/**
 * Reads a file up to the line that closes its front matter, or whole when nothing closes it. `undefined` when there is
 * no such file, or when it changed while it was read: then another look will come.
 */
export function readHead(path: string): Promise<FileBytes | undefined> {
  return readStill(path, async (file, size) => {
    const bytes = spare.pop() ?? Buffer.allocUnsafe(FIRST_READ);
    const { bytesRead } = await readFile(file, bytes, 0, FIRST_READ, 0);
    const end = headEnd(bytes.subarray(0, bytesRead)) ?? (bytesRead === size ? size : undefined);
    const head = end === undefined ? undefined : Buffer.from(bytes.subarray(0, end));
    spare.push(bytes);
    return head ?? wholeFile(file, size);
  });
}

/** Reads a whole file, with the same answers as `readHead`. */
export function readWhole(path: string): Promise<FileBytes | undefined> {
  return readStill(path, wholeFile);
}

const NEWLINE = 0x0a;

/** True for a file whose last line is ended, as programs for text end it, and for one that cannot be read anyway. */
export async function endsItsLine(path: string): Promise<boolean> {
  const file = await openFile(path, 'r').catch(() => undefined);
  if (file === undefined) return true;
  try {
    const { buffer } = await readFile(file, Buffer.alloc(1), 0, 1, Math.max(0, fstatSync(file).size - 1));
    return buffer[0] === NEWLINE;
  } catch {
    return true;
  } finally {
    closeSync(file);
  }
}

async function readStill(path: string, reading: (file: number, size: number) => Promise<Buffer>): Promise<FileBytes | undefined> {
  const file = await openFile(path, 'r').catch(absent);
  if (file === undefined) return undefined;
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return undefined;
    const bytes = await reading(file, before.size);
    const stamp = stampOf(before);
    return sameStamp(stamp, stampOf(fstatSync(file))) ? { stamp, bytes } : undefined;
  } finally {
    closeSync(file);
  }
}

async function wholeFile(file: number, size: number): Promise<Buffer> {
  // One byte more: an empty file that cannot be read would else look like an empty file.
  const bytes = Buffer.allocUnsafe(size + 1);
  const { bytesRead } = await readFile(file, bytes, 0, size + 1, 0);
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
