import type { Metadata, Sharp } from 'sharp';
import { isShape, type Rendition } from '../addresses/renditions';
import { creditPacket } from './credit';
import type { Measured } from './measure';
import { openPicture } from './sharp';
import { shapeSize } from './shapeSize';

export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png';
/** Any form of a picture but the file itself. */
export type MadeRendition = Exclude<Rendition, 'original'>;

/**
 * To be changed with whatever makes other bytes below: what is kept on disk from before is then passed over.
 * Quality 75 is where artefacts begin to show; AVIF's 47 looks the same (Next found 50/80 of WebP's by dssim and
 * ssimulacra2, and this site's pictures came from there). Effort 3 of 9 takes a second for 1,600 pixels, and each more doubles it.
 */
export const ENCODING = 1;
const ENCODERS: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 47, effort: 3 }),
  webp: (image) => image.webp({ quality: 75 }),
  jpeg: (image) => image.flatten({ background: 'white' }).jpeg({ quality: 75, mozjpeg: true }),
  png: (image) => image.png(),
};
/** In seconds; then a picture that was made to take long is given up. A photo of 50 megapixels takes two. */
export const LONGEST = 30;

/** A shape is for crawlers and a JPEG; what pages show is in the best format that the browser says it shows, else in one that all show. */
export function pictureFormat({ hasAlpha }: Measured, rendition: MadeRendition, accept: string | undefined): PictureFormat {
  if (isShape(rendition)) return 'jpeg';
  const best = (['avif', 'webp'] as const).find((format) => accept?.includes(`image/${format}`) === true);
  return best ?? (hasAlpha ? 'png' : 'jpeg');
}

/**
 * Makes a rendition: turned as its EXIF orientation says, with its colours and its credit and without anything else that
 * a camera writes, such as where the photographer stood. What is there of a picture that was cut off is shown. Rejects
 * for one that cannot be decoded, or not within half a minute.
 */
export async function renderPicture(
  bytes: Uint8Array,
  measured: Measured,
  rendition: MadeRendition,
  format: PictureFormat,
): Promise<Buffer> {
  const image = await openPicture(bytes, 'none');
  const metadata = await image.metadata();
  const credit = creditPacket(metadata);
  const sized = ENCODERS[format](resized(image.timeout({ seconds: LONGEST }).autoOrient(), measured, rendition));
  if (hasColoursOfItsOwn(metadata)) sized.keepIccProfile();
  if (credit !== undefined) sized.withXmp(credit);
  return sized.toBuffer();
}

function resized(image: Sharp, measured: Measured, rendition: MadeRendition): Sharp {
  if (typeof rendition === 'number') return image.resize({ width: rendition, withoutEnlargement: true });
  return image.resize({ ...shapeSize(rendition, measured), fit: 'cover', position: 'attention' });
}

/**
 * True for a picture with a profile such as Display P3, which a wide screen shows and sRGB would dull. One in sRGB needs
 * none (CSS Color 4, 11.1); of CMYK and grey, which not every format has, sRGB is made.
 */
export function hasColoursOfItsOwn({ icc, space }: Metadata): boolean {
  return icc !== undefined && space === 'srgb' && !icc.toString('latin1').replaceAll('\0', '').includes('sRGB');
}
