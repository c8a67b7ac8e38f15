import { createHash } from 'node:crypto';
import { open, readFile, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { routes } from '../routes';

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

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const NAME = /^[a-z0-9][a-z0-9._-]*$/i;
/** Sizes stand in the first bytes, behind EXIF data of at most 64 KB and, in a phone's JPEG, a preview or two. */
const HEAD_BYTES = 512 * 1024;

/**
 * The picture `name` in an article's own folder, measured. `undefined` when it is not there, is no picture of a kind
 * that browsers show, or would lie elsewhere. SVG is left out: it is a document that can hold scripts.
 */
export async function findMedia(slug: string, folder: string, name: string): Promise<Media | undefined> {
  const type = TYPES[path.extname(name).toLowerCase()];
  if (type === undefined || !NAME.test(name)) return undefined;
  const file = path.join(folder, name);
  const { mtimeMs, size } = await stat(file).catch(absent);
  if (size === 0) return undefined;
  const measured = await measure(file);
  if (!measured) return undefined;
  const version = createHash('sha256').update(`${mtimeMs} ${size}`).digest('base64url').slice(0, 8);
  return { ...measured, url: `${routes.media(slug, name)}?v=${version}`, file, type, version };
}

/** The picture's bytes. */
export function readMedia({ file }: Media): Promise<Buffer> {
  return readFile(file);
}

function absent(error: unknown): { mtimeMs: number; size: number } {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return { mtimeMs: 0, size: 0 };
  throw error;
}

async function measure(file: string): Promise<{ width: number; height: number } | undefined> {
  const handle = await open(file);
  try {
    return shownSize(await head(handle));
  } finally {
    await handle.close();
  }
}

async function head(handle: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

function shownSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // EXIF 2.3, tag 274: from 5 on the camera lay on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch (error) {
    // Its only way to say that these bytes are no picture it knows.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
