import { expect, it } from 'vitest';
import { shapeSize } from './shapeSize';

it.each([
  ['16x9', 4000, 3000, 1200, 675],
  ['4x3', 4000, 3000, 1200, 900],
  ['1x1', 4000, 3000, 1200, 1200],
  ['1x1', 800, 300, 300, 300],
  ['16x9', 300, 800, 300, 169],
  ['16x9', 1, 1, 1, 1],
] as const)('%s of %i × %i pixels is %i × %i', (shape, width, height, wide, high) => {
  expect(shapeSize(shape, { width, height })).toEqual({ width: wide, height: high });
});
