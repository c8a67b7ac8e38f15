import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { isAbsence } from '../../files/stamp';

/** A picture of `public/`, such as the publisher's logo. */
export interface PublicPicture {
  readonly bytes: Buffer;
  /** In pixels, or in an SVG's own units. */
  readonly width: number;
  readonly height: number;
  /** Of its bytes. */
  readonly hash: string;
}

/** Of a file, in bytes: a wordmark has some 10 KB, and is drawn with each card. */
const LARGEST = 256 * 1024;

const known = new Map<string, PublicPicture | undefined>();

/**
 * The SVG or PNG picture at an absolute path of the site; `undefined` when there is none, or none of a usual size. Read once, as the server reads
 * `public/` once: another file is there after the next start.
 */
export function publicPicture(url: string, folder = 'public'): PublicPicture | undefined {
  // Which file it is only the paper's settings say: without the marks, the build traces the whole project for it, and warns.
  const file = path.resolve(/* turbopackIgnore: true */ path.join(/* turbopackIgnore: true */ folder, path.posix.normalize(url)));
  if (!known.has(file)) known.set(file, read(file));
  return known.get(file);
}

function read(file: string): PublicPicture | undefined {
  if (!/\.(?:svg|png)$/.test(file)) return undefined;
  try {
    if (statSync(file).size > LARGEST) return undefined;
    const bytes = readFileSync(file);
    const { width, height } = imageSize(bytes);
    return { bytes, width, height, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    // How image-size says that these bytes are no picture it knows.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
