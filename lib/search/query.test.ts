import { expect, test } from 'vitest';
import { parseQuery, toMatch } from './query';

test.for([
  ['', []],
  ['La hausse des impôts', [['hauss'], ['impot']]],
  ['le la les', [['le'], ['la']]],
  ['"La hausse des impôts" maire', [['la', 'hauss', 'de', 'impot'], ['mair']]],
  ['«hausse» “baisse” "prix', [['hauss'], ['baiss'], ['prix']]],
  ['l’impôt d’aujourd’hui', [['impot'], ['aujourd'], ['hui']]],
  ['maire Maire MAIRES', [['mair']]],
  ['"un deux" "un deux" un', [['un', 'deux']]],
  ['m'.repeat(1000), [['m'.repeat(200)]]],
] as const)('« %s » asks for %j', ([typed, parts]) => {
  expect(parseQuery(typed).parts).toEqual(parts);
});

test('no more than a dozen parts are asked for', () => {
  expect(parseQuery('b c d f g h i k m n p q r s t v w x y z').parts).toHaveLength(12);
});

test('what is asked is all in quotes, whatever was typed', () => {
  const match = toMatch(parseQuery('a OR b* NEAR(c) {d}: -e ^f', 'politique', '2025'));
  expect(match).toContain('"a" AND "or" AND "b" AND "near" AND "c" AND "d" AND "e" AND "f"');
  expect(match).toMatch(/ AND "rubrique:politique" AND "annee:2025"$/);
  expect(match.replace(/"[a-z0-9:]+"/g, '').replace(/AND|OR|[() ]/g, '')).toBe('');
});

test('other languages are asked in their own stems, where these are others', () => {
  const { parts, foreign } = parseQuery('ministries');
  expect([parts, Object.fromEntries(foreign)['langue:en']]).toEqual([[['ministr']], [['ministri']]]);
  expect(parseQuery('123').foreign).toEqual([]);
});
