import { picturePath } from '../addresses/pictureAddress';
import { isShape, PICTURE_WIDTHS, TEASER_WIDTHS, teaserCrop, type Rendition } from '../addresses/renditions';
import type { Media } from './media';
import { shapeSize } from './shapeSize';

/** The attributes of an `<img>` that lets the browser choose its width and, by `Accept`, its format (AVIF or WebP). */
export interface PictureSources {
  readonly src: string;
  readonly srcSet?: string;
  readonly sizes?: string;
  readonly width: number;
  readonly height: number;
}

/** The text's measure on a wide screen, the whole width less its margins on a phone. */
const TEXT_SIZES = '(min-width: 40rem) 37rem, calc(100vw - 1.5rem)';
/** Of what hangs wider than the text, in rem; on a phone it runs from edge to edge. */
const HANGING = 50;
const hangingSizes = (share: number): string =>
  `(min-width: ${HANGING}rem) ${Number((HANGING * share).toFixed(1))}rem, ${Math.ceil(100 * share)}vw`;

/** A portrait beside what is said of its author, on a wide screen and on a phone. */
const PORTRAIT_SIZES = '(min-width: 40rem) 11rem, 7rem';

/** What is seen of another page, beside its title. */
const CARD_SIZES = '(min-width: 40rem) 11rem, 34vw';

/** Where a front shows a photo, and how wide it is there at most, in CSS pixels: a smaller photo would be blown up, and is not shown. */
const PLACES = {
  /** Across two thirds of a wide screen; on a phone, all of it. */
  lead: { least: 480, sizes: '(min-width: 76rem) 48rem, (min-width: 60rem) 63vw, calc(100vw - 1.5rem)' },
  /** Above a headline in a column; on a phone a thumbnail beside it. */
  column: { least: 240, sizes: '(min-width: 76rem) 23rem, (min-width: 48rem) 45vw, 7rem' },
} as const;

export type PicturePlace = keyof typeof PLACES;

/** A photo in the text of its article, or above it. */
export function pictureSources(media: Media, sizes = TEXT_SIZES): PictureSources {
  const { width, height } = media;
  return sources(media, PICTURE_WIDTHS, (rendition) => rendition, { width, height, sizes });
}

/** An author's portrait. */
export function portraitSources(media: Media): PictureSources {
  return pictureSources(media, PORTRAIT_SIZES);
}

/** The picture on the card of another page. */
export function cardSources(media: Media): PictureSources {
  return pictureSources(media, CARD_SIZES);
}

/** A photo that hangs wider than the text; `share` is how much of the width it has, from 0 to 1. */
export function hangingSources(media: Media, share = 1): PictureSources {
  return pictureSources(media, hangingSizes(share));
}

/** What a front shows of a photo in this place; `undefined` when it is too small for it, or moves. */
export function teaserSources(media: Media, place: PicturePlace): PictureSources | undefined {
  const { least, sizes } = PLACES[place];
  const size = teaserSize(media);
  return media.isAnimated || size.width < least ? undefined : sources(media, TEASER_WIDTHS, teaserCrop, { ...size, sizes });
}

/** Google takes no picture of fewer pixels (developers.google.com/search/docs/appearance/structured-data/article: « 50K »). */
const FEWEST_PIXELS = 50_000;

/** True for a rendition that exists of this picture. */
export function isOffered(media: Media, rendition: Rendition): boolean {
  if (rendition === 'original') return true;
  if (isShape(rendition)) {
    const { width, height } = shapeSize(rendition, media);
    return width * height >= FEWEST_PIXELS;
  }
  const widths = offered(PICTURE_WIDTHS, media, media.width);
  return (
    widths.some((width) => width === rendition) ||
    offered(TEASER_WIDTHS, media, teaserSize(media).width).some((width) => teaserCrop(width) === rendition)
  );
}

/** Of these widths, those up to the first that holds all of a picture so wide; none of a moving one, which stays whole. */
function offered<W extends number>(widths: readonly W[], { isAnimated }: Media, width: number): readonly W[] {
  if (isAnimated) return [];
  const enough = widths.findIndex((candidate) => candidate >= width);
  return enough < 0 ? widths : widths.slice(0, enough + 1);
}

/** The most that fronts show of a photo, in pixels. */
function teaserSize(media: Media): { readonly width: number; readonly height: number } {
  return shapeSize(teaserCrop(1600), media);
}

function sources<W extends number>(
  media: Media,
  widths: readonly W[],
  named: (width: W) => Rendition,
  { sizes, ...size }: { readonly width: number; readonly height: number; readonly sizes: string },
): PictureSources {
  const { slug, name: file, version } = media;
  const at = (rendition: Rendition): string => picturePath({ slug, file, version, rendition });
  const all = offered(widths, media, size.width);
  const largest = all.at(-1);
  if (largest === undefined) return { src: at('original'), ...size };
  // Never enlarged: the last may be narrower than its address says.
  const srcSet = all.map((wide) => `${at(named(wide))} ${Math.min(wide, size.width)}w`).join(', ');
  return { src: at(named(largest)), ...size, srcSet, sizes };
}
