/**
 * The shapes in which an article's photo is offered to search engines, width by height
 * (developers.google.com/search/docs/appearance/structured-data/article: « 16x9, 4x3, and 1x1 »).
 */
export const CROPS = ['16x9', '4x3', '1x1'] as const;
export type Crop = (typeof CROPS)[number];

/** In pixels; what Google wants at least for a large preview. A smaller photo is cut, and not enlarged. */
const WIDEST = 1200;

/** The largest piece of that shape in a picture of `width` × `height` pixels, made smaller when it is wider than 1,200. */
export function cropSize(crop: Crop, { width, height }: { readonly width: number; readonly height: number }) {
  const [across = 1, down = 1] = crop.split('x').map(Number);
  const wide = Math.max(1, Math.min(WIDEST, width, Math.floor((height * across) / down)));
  return { width: wide, height: Math.max(1, Math.round((wide * down) / across)) };
}
