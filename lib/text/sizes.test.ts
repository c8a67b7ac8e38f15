import { expect, it } from 'vitest';
import { megabytes } from './sizes';

it.each([
  [2_500_000, '2,5 Mo'],
  [1_000_000, '1 Mo'],
  [1_000_001, '1,1 Mo'],
  [52_428_800, '52,5 Mo'],
])('%i bytes read as %s', (bytes, expected) => {
  expect(megabytes(bytes)).toBe(expected);
});
