import type { Metadata, Sharp } from 'sharp';
import { megabytes } from '../text/sizes';
import { captionLine, creditLine, creditPacket } from './credit';
import { isWhole, measure, type Measured } from './measure';
import { HEAVY_BYTES, LARGEST_BYTES } from './media';
import { hasColoursOfItsOwn, LONGEST } from './rendition';
import { openPicture } from './sharp';

/** A picture as the paper keeps it beside a text. */
export interface PreparedPicture {
  readonly ok: true;
  readonly bytes: Buffer;
  /** Of its name: `.jpg`. */
  readonly ending: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whom it names itself. */
  readonly credit: string | undefined;
  /** What it says of itself. */
  readonly caption: string | undefined;
}

/** Why it is not taken, and what to do: a French sentence. */
export interface RefusedPicture {
  readonly ok: false;
  readonly says: string;
}

/**
 * Longest sides in pixels, of which the first is taken that keeps a picture from being heavy: twice the widest that a page shows, down to
 * that itself. A photo of a city in 3,200 pixels has 1.5 MB.
 */
const SIDES = [3200, 2400, 1600] as const;

type Kept = 'jpeg' | 'png' | 'webp' | 'gif';
const ENDINGS: Readonly<Record<Kept, string>> = { jpeg: '.jpg', png: '.png', webp: '.webp', gif: '.gif' };
/** What is looked at again and again, and made smaller from here: better than what pages are sent. */
const ENCODERS: Readonly<Record<Kept, (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 85, mozjpeg: true }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 85 }),
  gif: (image) => image.gif(),
};

/**
 * Makes of an upload what may lie beside a text: upright, of a size that pages need, with its colours and its credit and nothing else that
 * a camera or a program has written, such as where it was taken; whatever else was in the file is gone. `name` is the upload's, for
 * the sentence that refuses it: a script, a drawing that may hold one, half a picture.
 */
export async function preparePicture(bytes: Buffer, name: string): Promise<PreparedPicture | RefusedPicture> {
  const refuse = (says: string): RefusedPicture => ({ ok: false, says: `« ${name} » ${says}.` });
  if (bytes.length > LARGEST_BYTES) return refuse(tooHeavy(bytes.length));
  const measured = await measure(bytes);
  if (measured === undefined) return refuse(noPicture(bytes));
  if (!(await isWhole(bytes))) return refuse('est coupée ou abîmée ; copiez de nouveau le fichier entier, puis déposez-le encore une fois');
  const formats = formatsOf(measured);
  if (formats.length === 0) return refuse('est une image animée que ce format ne garde pas ; exportez-la en GIF ou en WebP');
  const metadata = await (await openPicture(bytes, 'none')).metadata();
  const said = { credit: creditLine(metadata), caption: captionLine(metadata) };
  let made: Made | undefined;
  for (const side of SIDES) {
    for (const format of formats) {
      made = await encode(bytes, metadata, measured, side, format);
      if (made.bytes.length <= HEAVY_BYTES) return { ok: true, ...made, ...said };
    }
  }
  return made ? { ok: true, ...made, ...said } : refuse(noPicture(bytes));
}

/** What is said of an upload of so many bytes, of which none was read. */
export function tooHeavy(bytes: number): string {
  return `pèse ${megabytes(bytes)}, plus que les ${megabytes(LARGEST_BYTES)} d’une très grande photo ; réduisez-la, puis déposez-la de nouveau`;
}

/** The formats to try, the first that is light enough is kept; none for a moving picture that could not go on moving. */
function formatsOf({ type, isAnimated, hasAlpha }: Measured): readonly Kept[] {
  if (isAnimated) return type === 'image/gif' ? ['gif'] : type === 'image/webp' ? ['webp'] : [];
  if (type === 'image/jpeg') return ['jpeg'];
  if (type === 'image/webp') return ['webp'];
  // A screenshot stays as sharp as it is; a photo that was saved as PNG weighs ten times as much as it need.
  const light = hasAlpha ? 'webp' : 'jpeg';
  return type === 'image/avif' ? [light] : ['png', light];
}

type Made = Pick<PreparedPicture, 'bytes' | 'ending' | 'width' | 'height'>;

async function encode(bytes: Buffer, metadata: Metadata, { isAnimated }: Measured, side: number, format: Kept): Promise<Made> {
  const image = (await openPicture(bytes, 'none', isAnimated)).timeout({ seconds: LONGEST });
  const upright = isAnimated ? image : image.autoOrient();
  const sized = ENCODERS[format](upright.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }));
  const credit = creditPacket(metadata);
  if (hasColoursOfItsOwn(metadata)) sized.keepIccProfile();
  if (credit !== undefined) sized.withXmp(credit);
  const { data, info } = await sized.toBuffer({ resolveWithObject: true });
  return { bytes: data, ending: ENDINGS[format], width: info.width, height: info.pageHeight ?? info.height };
}

/** What an upload is that is no picture, as far as its editor can do something about it. */
function noPicture(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 512);
  if (/^.{4}ftyp(?:heic|heix|hevc|mif1|msf1)/s.test(start)) {
    return 'est au format HEIC des iPhone, que bien des navigateurs n’affichent pas ; exportez-la en JPEG, puis déposez-la de nouveau';
  }
  if (/<(?:svg|!doctype|html|script|\?xml)/i.test(start)) {
    return 'n’est pas une photo mais un dessin SVG ou une page, où peut se cacher un programme ; exportez-le en PNG, puis déposez-le de nouveau';
  }
  return 'n’est pas une image qui se lise (JPEG, PNG, WebP, AVIF ou GIF) ; exportez-la en JPEG, puis déposez-la de nouveau';
}
