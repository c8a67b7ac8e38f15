import { picturePath } from '../addresses/pictureAddress';
import { PICTURE_WIDTHS, type PictureWidth, type Rendition } from '../addresses/renditions';
import type { Media } from './media';

/** The text's measure on a wide screen, the whole width less its margins on a phone. */
const SIZES = '(min-width: 40rem) 37rem, calc(100vw - 1.5rem)';

/** The attributes of an `<img>` that lets the browser choose its width and, by `Accept`, its format (AVIF or WebP). */
export interface PictureSources {
  readonly src: string;
  readonly srcSet?: string;
  readonly sizes?: string;
  readonly width: number;
  readonly height: number;
}

/** Of the widths, those up to the first that holds all of the picture; none of a moving picture, which stays whole. */
function offeredWidths({ width, isAnimated }: Media): readonly PictureWidth[] {
  if (isAnimated) return [];
  const enough = PICTURE_WIDTHS.findIndex((candidate) => candidate >= width);
  return enough < 0 ? PICTURE_WIDTHS : PICTURE_WIDTHS.slice(0, enough + 1);
}

/** True for a rendition that exists of this picture. */
export function isOffered(media: Media, rendition: Rendition): boolean {
  return typeof rendition !== 'number' || offeredWidths(media).includes(rendition);
}

export function pictureSources(media: Media): PictureSources {
  const { slug, name: file, version, width, height } = media;
  const at = (rendition: Rendition): string => picturePath({ slug, file, version, rendition });
  const widths = offeredWidths(media);
  const sources = { src: at(widths.at(-1) ?? 'original'), width, height };
  if (widths.length === 0) return sources;
  // Never enlarged: the last may be narrower than its address says.
  const srcSet = widths.map((wide) => `${at(wide)} ${Math.min(wide, width)}w`).join(', ');
  return { ...sources, srcSet, sizes: SIZES };
}
