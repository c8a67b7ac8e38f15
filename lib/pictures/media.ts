import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { LRUCache } from 'lru-cache';
import { routes } from '../addresses/routes';
import { look } from '../files/stamp';

/** A picture that lies beside its article. */
export interface Media {
  /** `/media/<slug>/<file>?v=<version>`: another version of the file is another address. */
  readonly url: string;
  /** Absolute path on disk. */
  readonly file: string;
  readonly type: string;
  /** In pixels, as the picture is shown: turned when its EXIF orientation says so. */
  readonly width: number;
  readonly height: number;
  readonly version: string;
}

/** By what the bytes are: a PNG that is called .jpg is a PNG. SVG is left out: it is a document that can hold scripts. */
const TYPES: ReadonlyMap<string | undefined, string> = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
]);
const NAME = /^[a-z0-9][a-z0-9._-]*\.(?:avif|gif|jpe?g|png|webp)$/i;
/** Sizes stand in the first bytes, behind EXIF data of at most 64 KB and, in a phone's JPEG, a preview or two. */
const HEAD_BYTES = 512 * 1024;

type Measured = Pick<Media, 'type' | 'width' | 'height'>;

/** What was measured, by file and version: each request for a picture asks, and reading its head takes longer than the answer. */
const known = new LRUCache<string, { readonly measured: Measured | undefined }>({ max: 10_000 });

/**
 * The picture `name` in an article's own folder, measured. `undefined` when it is not there, is no picture of a kind
 * that browsers show, or would lie elsewhere.
 */
export async function findMedia(slug: string, folder: string, name: string): Promise<Media | undefined> {
  if (!NAME.test(name)) return undefined;
  const file = path.join(folder, name);
  const stamp = await look(file);
  if (stamp === undefined || stamp.size <= 0) return undefined;
  const version = createHash('sha256').update(`${stamp.mtimeMs} ${stamp.size}`).digest('base64url').slice(0, 8);
  const { measured } = known.get(`${file} ${version}`) ?? { measured: await measure(file) };
  known.set(`${file} ${version}`, { measured });
  return measured && { ...measured, url: `${routes.media(slug, name)}?v=${version}`, file, version };
}

/** The picture's bytes. */
export function readMedia({ file }: Media): Promise<Buffer> {
  return readFile(file);
}

async function measure(file: string): Promise<Measured | undefined> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return measuredBy(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

function measuredBy(bytes: Uint8Array): Measured | undefined {
  try {
    const { width, height, orientation = 1, type: kind } = imageSize(bytes);
    const type = TYPES.get(kind);
    if (type === undefined) return undefined;
    // EXIF 2.3, tag 274: from 5 on the camera lay on its side.
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch (error) {
    // Its only way to say that these bytes are no picture it knows.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
