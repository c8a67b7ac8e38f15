import type { PictureShape, TeaserCrop } from '../addresses/renditions';

/** In pixels; what Google wants at least for a large preview. A smaller photo is cut, and not enlarged. */
const WIDEST = 1200;

/** The largest piece of that shape in a picture of `width` × `height` pixels, made smaller when it is wider than its name says, or than 1,200. */
export function shapeSize(shape: PictureShape | TeaserCrop, { width, height }: { readonly width: number; readonly height: number }) {
  const [across = 1, down = 1, widest = WIDEST] = shape.split(/x|at/).map(Number);
  const wide = Math.max(1, Math.min(widest, width, Math.floor((height * across) / down)));
  return { width: wide, height: Math.max(1, Math.round((wide * down) / across)) };
}
