/** Widths in pixels that pictures are offered in to pages: a phone's text column at 1×, a phone at 2×, a wide screen at 2×, and a zoomed one. */
export const PICTURE_WIDTHS = [480, 800, 1200, 1600] as const;
type PictureWidth = (typeof PICTURE_WIDTHS)[number];
/**
 * Widths in pixels of what fronts show of a photo, three wide by two high: a phone's thumbnail at 2×, a column at 1× and 2×, the lead of
 * a wide screen at 2×.
 */
export const TEASER_WIDTHS = [240, 480, 800, 1600] as const;
type TeaserWidth = (typeof TEASER_WIDTHS)[number];
/** Named by shape and width, `3x2at480`. */
export type TeaserCrop = `3x2at${TeaserWidth}`;
export const teaserCrop = (width: TeaserWidth): TeaserCrop => `3x2at${width}`;
const TEASER_CROPS = TEASER_WIDTHS.map(teaserCrop);
/**
 * The shapes in which an article's photo is offered to search engines, width by height
 * (developers.google.com/search/docs/appearance/structured-data/article: « 16x9, 4x3, and 1x1 »).
 */
export const PICTURE_SHAPES = ['16x9', '4x3', '1x1'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/** One of the forms that a picture is published in; a free choice would let anybody fill the cache and the processor. */
export type Rendition = 'original' | PictureWidth | TeaserCrop | PictureShape;
export const RENDITIONS: readonly Rendition[] = ['original', ...PICTURE_WIDTHS, ...TEASER_CROPS, ...PICTURE_SHAPES];

/** True for one of the shapes that crawlers ask for: in one format, whoever asks. */
export function isShape(rendition: Rendition): rendition is PictureShape {
  return PICTURE_SHAPES.some((shape) => shape === rendition);
}
