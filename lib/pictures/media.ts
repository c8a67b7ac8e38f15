import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { decoded } from '../addresses/canonical';
import { absent, stampAt, sameStamp, type Stamp } from '../files/stamp';
import { tellFault } from '../process/faults';
import { digestOf, measure, type Measured } from './measure';

/** A picture that lies beside its article. */
export interface Media extends Measured {
  readonly slug: string;
  /** Its name beside the article. */
  readonly name: string;
  /** Absolute path on disk. */
  readonly file: string;
}

/** Another picture lies where one was measured a moment ago, or none does. */
export class PictureChanged extends Error {
  override readonly name = 'PictureChanged';
}

const NAME = /^[a-z0-9][a-z0-9._-]*\.(?:avif|gif|jpe?g|png|webp)$/i;

/** The file's name in the address that a text gives a picture beside it: `photo.jpg`, `./photo.jpg`; `undefined` for any other. */
export function nameBeside(address: string): string | undefined {
  const name = decoded(address).replace(/^(?:\.\/)+/, '');
  return NAME.test(name) ? name : undefined;
}

/** A camera's largest JPEG has some 40 MB. */
export const LARGEST_BYTES = 50_000_000;
/** Above this a photo was not prepared for the web: feeds and those who save it get the file itself. */
export const HEAVY_BYTES = 2_000_000;

/** What was measured, by file: each request for a picture asks, and reading a file takes longer than the answer. */
const known = new LRUCache<string, { readonly stamp: Stamp; readonly measured: Promise<Measured | undefined> }>({ max: 10_000 });

/**
 * The picture `name` in an article's own folder, measured. `undefined` when it is not there, is no picture of a kind
 * that browsers show, or would lie elsewhere; a file that cannot be read is told as a fault, once.
 */
export async function findMedia(slug: string, folder: string, name: string): Promise<Media | undefined> {
  if (!NAME.test(name)) return undefined;
  const file = path.join(folder, name);
  const stamp = await stampAt(file);
  if (stamp === undefined || stamp.size <= 0 || stamp.size > LARGEST_BYTES) return undefined;
  const before = known.get(file);
  const measured = before && sameStamp(before.stamp, stamp) ? before.measured : measureFile(file);
  known.set(file, { stamp, measured });
  const found = await measured;
  return found && { ...found, slug, name, file };
}

/** The picture's bytes. Rejects with `PictureChanged` when they are no longer those that were measured. */
export async function readMedia({ file, digest }: Media): Promise<Buffer> {
  const bytes = await readFile(file).catch(absent);
  if (bytes === undefined || digestOf(bytes) !== digest) throw new PictureChanged(file);
  return bytes;
}

async function measureFile(file: string): Promise<Measured | undefined> {
  try {
    const bytes = await readFile(file).catch(absent);
    return bytes && (await measure(bytes));
  } catch (error) {
    tellFault(error, `${file} is left out`);
    return undefined;
  }
}
