import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terms, wordsIn } from './terms';

test.for([
  ['case and accents', 'Églises ÉGLISES églises', ['eglis', 'eglis', 'eglis']],
  ['a ligature', 'cœur coeur', ['coeur', 'coeur']],
  ['what elision leaves', 'l’impôt d’aujourd’hui jusqu’ici qu’il L’IA', ['impot', 'aujourd', 'hui', 'ici', 'il', 'ia']],
  ['an apostrophe that elides nothing', 'prud’homme «l’» aujourd’hui', ['prud', 'homm', 'l', 'aujourd', 'hui']],
  ['signs without a blank', 'impôt/taxe (loyer)—prix…hausse:baisse', ['impot', 'tax', 'loi', 'prix', 'hauss', 'baiss']],
  ['blanks of every width', 'un\u00a0mot\u202fdeux\tmots\n', ['un', 'mot', 'deux', 'mot']],
  ['compatibility forms', 'Une ½ part №5', ['une', '1', '2', 'part', 'no5']],
  ['letters without a decomposition', 'Łódź Wojtyła Bjørn þór Diyarbakır', ['lodz', 'wojtyl', 'bjorn', 'thor', 'diyarbak']],
  ['signs that nobody sees', 'con\u00ADseil muni\u200Bcipal', ['conseil', 'municipal']],
  ['accents that stand alone', 'e\u0301glise', ['eglis']],
  ['letters of no alphabet of ours', 'Привет 世界 😀', ['привет', '世界']],
  ['nothing', ' … ', []],
] as const)('%s', ([, text, expected]) => {
  expect(terms(text)).toEqual(expected);
});

test('a word is the same wherever it stands, and the second time', () => {
  const stretch = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 50 }),
    fc.constantFrom('l’État', 'D’ABORD', '"qu’il"', 'Œuvre', 'l’', '’'),
  );
  fc.assert(
    fc.property(stretch, stretch, fc.constantFrom(' ', '\n', '. ', ' – ', '\u202f!'), (one, other, between) => {
      const apart = [...terms(one), ...terms(other)];
      expect(terms(one + between + other)).toEqual(apart);
      expect(terms(one + between + other)).toEqual(apart);
    }),
  );
});

test('more words than are kept in mind are known as well', () => {
  const many = Array.from({ length: 50_000 }, (_, number) => `mot${number}`);
  expect(terms(many.join(' '))).toEqual(many);
});

test('words are found in their places, without their elision', () => {
  expect(wordsIn('L’Église, là.').map(({ start, end, terms: own }) => [start, end, ...own])).toEqual([
    [2, 8, 'eglis'],
    [10, 12, 'la'],
  ]);
});
