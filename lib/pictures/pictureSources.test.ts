import { expect, it } from 'vitest';
import { media } from '@/tests/support/media';
import type { Media } from './media';
import { isOffered } from './pictureSources';

const sized = (width: number, height: number): Media => media({ width, height });

// Google takes no picture of less than 50,000 pixels.
it.each([
  ['16x9', 300, 200, true],
  ['1x1', 300, 200, false],
  ['1x1', 224, 224, true],
  ['1x1', 223, 400, false],
  ['original', 60, 40, true],
  [480, 60, 40, true],
  [800, 60, 40, false],
] as const)('%s of a picture of %i × %i pixels is offered: %s', (rendition, width, height, offered) => {
  expect(isOffered(sized(width, height), rendition)).toBe(offered);
});
