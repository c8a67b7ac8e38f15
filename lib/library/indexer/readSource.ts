import path from 'node:path';
import { failureOf, type Checked } from '../../content/problem';
import { decodeText } from '../../content/yaml/decodeText';
import { asyncDisk, type Disk } from '../../files/disk';
import { readFileBytes } from '../../files/readBytes';
import { stampAt, unlessShortage, type Stamp } from '../../files/stamp';
import { digestOf } from './digest';

/** The file was written to while it was read: it has to be read again. */
export const CHANGED_AGAIN = Symbol('unsettled');

export interface Source {
  readonly stamp: Stamp;
  /** The file's text, or that it cannot be read. */
  readonly text: Checked<string>;
  /** Of its path and its bytes. */
  readonly digest: number;
}

/**
 * Reads a file's text. A file that exists and cannot be read (rights, a failing disk) is a problem to tell, not a gap. Rejects while there
 * are no descriptors: written down as that file's problem, it would stay until somebody saved it again.
 */
export async function readSource(folder: string, file: string, disk: Disk = asyncDisk): Promise<Source | undefined | typeof CHANGED_AGAIN> {
  const at = path.join(folder, file);
  try {
    const found = await readFileBytes(at, disk);
    if (found) return { stamp: found.stamp, text: decodeText(file, found.bytes), digest: digestOf(file, found.bytes) };
    return (await stampAt(at)) && CHANGED_AGAIN;
  } catch (error) {
    unlessShortage(error);
    const stamp = await stampAt(at);
    return stamp && { stamp, text: { ok: false, problems: [failureOf(file, error)] }, digest: digestOf(file) };
  }
}
