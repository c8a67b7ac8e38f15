import type { Sharp, SharpOptions } from 'sharp';

/**
 * Pixels of the largest picture that is read: a medium-format camera's. A few kilobytes can say that they are 30,000 × 30,000
 * pixels, which would take gigabytes to find out.
 */
const LARGEST_PIXELS = 100_000_000;

/**
 * A picture to be read from bytes. `failOn` is how damaged it may be: `none` reads what is there, as a browser would.
 * `frames`: all of a moving picture's, and not its first alone. sharp is loaded with the first picture: a paper without photos never needs its 18 MB.
 */
export async function openPicture(bytes: Uint8Array, failOn: NonNullable<SharpOptions['failOn']>, frames = false): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // It would keep 50 MB of pixels for operations that never come again: what was made is kept by whoever asked for it.
  sharp.cache(false);
  return sharp(bytes, { failOn, limitInputPixels: LARGEST_PIXELS, animated: frames });
}
