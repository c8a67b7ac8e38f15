import { expect, test } from 'vitest';
import { languageAttributes, typesetIn } from './language';

test.for([
  [undefined, {}],
  ['en', { lang: 'en', dir: 'ltr' }],
  ['he', { lang: 'he', dir: 'rtl' }],
  ['fa-IR', { lang: 'fa-IR', dir: 'rtl' }],
  ['az-Arab', { lang: 'az-Arab', dir: 'rtl' }],
  ['pt-BR', { lang: 'pt-BR', dir: 'ltr' }],
] as const)('the words of an article in %s run as its script does: %j', ([lang, attributes]) => {
  expect(languageAttributes(lang)).toEqual(attributes);
});

test('French is set, in whatever country, and no other language', () => {
  const typed = "Is it? Yes: it isn't 12%!";
  expect(typesetIn(typed, 'en-GB')).toBe(typed);
  expect(typesetIn("C'est lui!", 'fr-CA')).toBe('C’est lui\u202F!');
});
