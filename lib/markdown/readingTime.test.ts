import { expect, it } from 'vitest';
import { countWords, readingMinutes } from './readingTime';

it.each([
  ['nothing', '', 0],
  ['words', 'Un deux trois.', 3],
  ['elisions and compounds as one', 'C’est-à-dire aujourd’hui', 2],
  ['figures', 'En 2024, 12 %', 3],
  ['no address', 'https://a.fr/b-c-d et https://a.fr/e', 1],
])('%s', (_, text, count) => {
  expect(countWords(text)).toBe(count);
});

it.each([
  [0, 1],
  [195, 1],
  [292, 1],
  [293, 2],
  [1950, 10],
])('%i words take %i minutes', (count, minutes) => {
  expect(readingMinutes(count)).toBe(minutes);
});
