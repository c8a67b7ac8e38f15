import { routes } from '../addresses/routes';
import type { Media } from './media';

/** Widths in pixels that pictures are made in; the address space of `routes.picture` is exactly these. */
export const PICTURE_WIDTHS = [480, 800, 1200, 1600] as const;
/** Next's own default: below it artefacts show, above it bytes grow faster than anybody sees. */
export const PICTURE_QUALITY = 75;
/** The text's measure on a desk, the whole width less its margins on a phone. */
const SIZES = '(min-width: 40rem) 37rem, calc(100vw - 1.5rem)';

/** The attributes of an `<img>` that lets the browser choose its width and its format (AVIF or WebP, by `Accept`). */
export interface PictureSources {
  readonly src: string;
  readonly srcSet: string;
  readonly sizes: string;
  readonly width: number;
  readonly height: number;
}

/** Every width up to the picture's own: enlarging adds bytes and no detail. */
export function pictureSources({ url, width, height }: Media): PictureSources {
  const fitting = PICTURE_WIDTHS.filter((candidate) => candidate <= width);
  const widths = fitting.length > 0 ? fitting : [PICTURE_WIDTHS[0]];
  const at = (wide: number): string => `${routes.picture}?url=${encodeURIComponent(url)}&w=${wide}&q=${PICTURE_QUALITY}`;
  return {
    src: at(widths.at(-1) ?? PICTURE_WIDTHS[0]),
    srcSet: widths.map((wide) => `${at(wide)} ${wide}w`).join(', '),
    sizes: SIZES,
    width,
    height,
  };
}
