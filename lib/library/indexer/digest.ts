import { createHash } from 'node:crypto';

/** Digests are whole numbers of 48 bits, and so are their sums; the index adds them up by the same rule. */
const LIMIT = 2 ** 48;
/** In the place of the bytes of a file that cannot be read. */
const UNREAD = '\0';

/**
 * A number that stands for a file of the content folder and all that is in it: the same on every machine that has the same file at
 * the same path. Without bytes it stands for one that cannot be read.
 */
export function digestOf(path: string, bytes: Uint8Array | string = UNREAD): number {
  // No path has a zero in it.
  return createHash('sha256').update(`${path}\0`).update(bytes).digest().readUIntBE(0, 6);
}

/** Digests of several files as one, whatever their order. */
export function addDigests(...digests: readonly number[]): number {
  return digests.reduce((sum, digest) => (sum + digest) % LIMIT, 0);
}

/** The sum of all files' digests as operators read and compare it. */
export function printVersion(sum: number): string {
  return sum.toString(16).padStart(12, '0');
}
