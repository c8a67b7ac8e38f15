import { describe, expect, it } from 'vitest';
import { fitsGallery, galleryRows } from './galleryRows';

const SIZES = { P: [900, 1200], C: [1000, 1000], L: [1200, 800], W: [2000, 800], '9': [1080, 1920], '16': [1920, 1080], '4': [1600, 1200] };

function sizeOf(name: string): { width: number; height: number } {
  const [width = 0, height = 0] = new Map(Object.entries(SIZES)).get(name) ?? [];
  return { width, height };
}
const rows = (names: string) => galleryRows(names.split(' '), sizeOf);

describe('the pictures of a gallery stand in rows of one, two or three,', () => {
  it.each([
    ['L L', ['L L']],
    ['P P', ['P P']],
    ['P L', ['P L']],
    ['P P P', ['P P P']],
    ['L L L', ['L', 'L L']],
    ['P P P P', ['P P', 'P P']],
    ['C C C C', ['C C', 'C C']],
    ['L L L L', ['L L', 'L L']],
    ['L L L L L', ['L L', 'L', 'L L']],
    ['P P P P L', ['P P P', 'P L']],
    ['W L L', ['W', 'L L']],
    ['W W P', ['W', 'W P']],
    ['P P P P P P P', ['P P', 'P P P', 'P P']],
  ])('%s', (names, expected) => {
    expect(rows(names).map((row) => row.map(({ picture }) => picture).join(' '))).toEqual(expected);
  });
});

it.each([
  ['9', 'portrait'],
  ['P', 'portrait'],
  ['C', 'carre'],
  ['4', 'paysage'],
  ['L', 'paysage'],
  ['16', 'paysage'],
  ['W', 'panorama'],
])('a picture of the shape %s is cut to a %s', (name, shape) => {
  expect(rows(`${name} L`)[0]?.[0]?.shape).toBe(shape);
});

it('the shares of a row make all of it, as its shapes say', () => {
  expect(rows('P L')[0]?.map(({ share }) => Number(share.toFixed(3)))).toEqual([0.333, 0.667]);
});

it('many pictures keep their order and none is lost', () => {
  const names = Array.from({ length: 200 }, (_, n) => ['P', 'L', 'C', 'W'][n % 4] ?? '');
  const made = galleryRows(names, sizeOf);
  expect(made.flat().map(({ picture }) => picture)).toEqual(names);
  expect(Math.max(...made.map((row) => row.length))).toBeLessThanOrEqual(4);
});

it('a picture narrower than the text stands in no gallery, where it could be blown up', () => {
  expect([fitsGallery({ width: 640 }), fitsGallery({ width: 639 })]).toEqual([true, false]);
});
