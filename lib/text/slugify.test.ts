import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugify } from './slugify';

it.each([
  ['Intelligence artificielle', 'intelligence-artificielle'],
  ['Élysée', 'elysee'],
  ['L’IA', 'l-ia'],
  ["L'IA", 'l-ia'],
  ['Cœur & âme', 'coeur-ame'],
  ['  G7 / G20 !', 'g7-g20'],
  ['Ève-Marie  Blanc', 'eve-marie-blanc'],
])('« %s » has the address %s', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

it('whatever is typed, an address has lower-case words and single hyphens, and is its own address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slugify(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slugify(slugify(name))).toBe(slugify(name));
    }),
  );
});
