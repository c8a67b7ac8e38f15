import { expect, it } from 'vitest';
import { creditLine, joinNames } from './names';

it.each([
  [[], ''],
  [['Kenrick Cai'], 'Kenrick Cai'],
  [['Kenrick Cai', 'Krystal Hu'], 'Kenrick Cai et Krystal Hu'],
  [['A', 'B', 'C'], 'A, B et C'],
])('the names %j are read as « %s »', (names, expected) => {
  expect(joinNames(names)).toBe(expected);
});

it.each([
  [
    'a translated wire story names everyone who had a hand in it',
    { byline: ['Kenrick Cai', 'Krystal Hu'], translators: ['Elena Smirnova'], editors: ['Blandine Hénault'] },
    '(Reportage Kenrick Cai et Krystal Hu, version française Elena Smirnova, édité par Blandine Hénault)',
  ],
  [
    'a story without an author names its translator',
    { byline: [], translators: ['Elena Smirnova'], editors: [] },
    '(version française Elena Smirnova)',
  ],
  [
    'a story with an editor alone names author and editor',
    { byline: ['Jean Roux'], translators: [], editors: ['Ève Blanc'] },
    '(Reportage Jean Roux, édité par Ève Blanc)',
  ],
  ['the paper’s own story has no such line', { byline: ['Jean Roux'], translators: [], editors: [] }, undefined],
])('%s', (_, people, expected) => {
  expect(creditLine(people)).toBe(expected);
});
