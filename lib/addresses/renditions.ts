/** Widths in pixels that pictures are offered in to pages: a phone's text column at 1×, a phone at 2×, a wide screen at 2×, and a zoomed one. */
export const PICTURE_WIDTHS = [480, 800, 1200, 1600] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];
/**
 * The shapes in which an article's photo is offered to search engines, width by height
 * (developers.google.com/search/docs/appearance/structured-data/article: « 16x9, 4x3, and 1x1 »).
 */
export const PICTURE_SHAPES = ['16x9', '4x3', '1x1'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/** One of the forms that a picture is published in; a free choice would let anybody fill the cache and the processor. */
export type Rendition = 'original' | PictureWidth | PictureShape;
export const RENDITIONS: readonly Rendition[] = ['original', ...PICTURE_WIDTHS, ...PICTURE_SHAPES];
