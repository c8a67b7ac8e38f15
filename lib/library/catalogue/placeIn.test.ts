import { expect, it } from 'vitest';
import { placeIn } from './placeIn';

it.each([
  [[], 3, 0],
  [[1, 2], 0, 0],
  [[1, 2], 3, 2],
  [[1, 3, 5], 3, 1],
  [[1, 3, 3, 5], 4, 3],
])('in %j, %i has its place at %i', (sorted, wanted, place) => {
  expect(placeIn(sorted, (one) => one < wanted)).toBe(place);
});
