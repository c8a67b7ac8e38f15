import { expect, it } from 'vitest';
import { slug, text, webAddress, wholeNumber } from './fields';

const ADVICE = 'écrivez mieux';

it.each([
  ['1', 1],
  ['007', 7],
  ['100', 100],
  ['0', undefined],
  ['101', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e2', undefined],
  [' 1', undefined],
  ['', undefined],
  ['9999999999', undefined],
  [null, undefined],
])('between 1 and 100, %j is %j', (typed, number) => {
  const checked = wholeNumber(1, 100, ADVICE).safeParse(typed);
  expect(checked.data).toBe(number);
  expect(checked.error?.issues.map(({ message }) => message) ?? [ADVICE]).toEqual([ADVICE]);
});

it.each([
  ['https://exemple.org/a?b=c', true],
  ['http://exemple.org', true],
  ['exemple.org', false],
  ['ftp://exemple.org', false],
  ['javascript:alert(1)', false],
  ['//exemple.org', false],
])('« %s » is a web address: %s', (typed, accepted) => {
  expect(webAddress(ADVICE).safeParse(typed).success).toBe(accepted);
});

it.each([
  ['elu-1', true],
  ['1', true],
  ['Elu', false],
  ['élu', false],
  ['a--b', false],
  ['a/b', false],
  ['a\n', false],
])('%j can be part of an address: %s', (typed, accepted) => {
  expect(slug(ADVICE).safeParse(typed).success).toBe(accepted);
});

it.each([
  [' un mot ', 'un mot'],
  ['deux\nlignes', 'deux\nlignes'],
  ['  ', undefined],
  ['a\u0000b', undefined],
  ['a\u001Bb', undefined],
])('the text %j is kept as %j', (typed, kept) => {
  expect(text(ADVICE).safeParse(typed).data).toBe(kept);
});
