import type { Media } from './media';

/**
 * The shapes in which a gallery shows its pictures, width by height: those of a row then have one height in every window, by style
 * alone. Cutting to the nearest takes an eighth of most photos, and each leads to the whole.
 */
const SHAPES = { portrait: 3 / 4, carre: 1, paysage: 3 / 2, panorama: 5 / 2 } as const;
type GalleryShape = keyof typeof SHAPES;
export const GALLERY_SHAPES = Object.keys(SHAPES);

/** How many times its height a row is wide: two landscapes are 3. */
const ROW = 2.6;
/** On a telephone, of four nobody would see what is on them. */
const MOST_IN_ROW = 3;

/** Pixels across below which a picture could be blown up: the measure of the text. */
const LEAST_WIDTH = 640;

/** A picture in its row. */
export interface GalleryPicture<P> {
  readonly picture: P;
  readonly shape: GalleryShape;
  /** Of the row's width, from 0 to 1. */
  readonly share: number;
}

/** True for a picture that is large enough to stand in a gallery wherever it comes in its row. */
export function fitsGallery({ width }: Pick<Media, 'width'>): boolean {
  return width >= LEAST_WIDTH;
}

/** The rows of a gallery, its pictures in their order, each row about as wide for its height as the others. */
export function galleryRows<P>(pictures: readonly P[], sizeOf: (picture: P) => Pick<Media, 'width' | 'height'>): GalleryPicture<P>[][] {
  const shaped = pictures.map((picture) => ({ picture, shape: shapeOf(sizeOf(picture)) }));
  const total = widthOf(shaped);
  const count = Math.max(1, Math.round(total / ROW), Math.ceil(pictures.length / MOST_IN_ROW));
  const rows: (typeof shaped)[] = Array.from({ length: count }, () => []);
  let passed = 0;
  for (const each of shaped) {
    // The row in which its middle comes, were all of them one line that is cut into equal parts.
    rows[Math.floor(((passed + SHAPES[each.shape] / 2) / total) * count)]?.push(each);
    passed += SHAPES[each.shape];
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map(({ picture, shape }) => ({ picture, shape, share: SHAPES[shape] / widthOf(row) })));
}

/** Beside each other at a height of 1. */
function widthOf(row: readonly { readonly shape: GalleryShape }[]): number {
  return row.reduce((sum, { shape }) => sum + SHAPES[shape], 0);
}

function shapeOf({ width, height }: Pick<Media, 'width' | 'height'>): GalleryShape {
  const ratio = width / height;
  if (ratio < Math.sqrt(SHAPES.portrait * SHAPES.carre)) return 'portrait';
  if (ratio < Math.sqrt(SHAPES.carre * SHAPES.paysage)) return 'carre';
  return ratio < Math.sqrt(SHAPES.paysage * SHAPES.panorama) ? 'paysage' : 'panorama';
}
