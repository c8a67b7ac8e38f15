import { expect, test } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { cardText } from './cardText';

const headlineOf = (headline: string): string => cardText({ ...article(), headline }, site).headline;

test.for([
  ['OpenAI s’associe à Google', 'OpenAI s’associe à Google'],
  ['Hồ Chí Minh, Čapek et Łódź', 'Hồ Chí Minh, Čapek et Łódź'],
  ['Χριστὸς ἀνέστη', 'Χριστὸς ἀνέστη'],
  ['5 октября', '5 октября'],
  ['Le 1ᵉʳ mai, l’eﬃcacité de １２', 'Le 1er mai, l’efficacité de 12'],
  ['Le titre 🎉 en fête', 'Le titre en fête'],
  ['❤ 1', '1'],
] as const)('the headline « %s » stands on its card as « %s »', ([headline, printed]) => {
  expect(headlineOf(headline)).toBe(printed);
});

test.for(['العنوان 5', 'Le mot 你好 en français', '« — »', '!', '❤', ' ', '\u0301', '\u200B'])(
  'the headline « %s », of which the fonts lack letters or that has none, is on no card',
  (headline) => {
    expect(headlineOf(headline)).toBe('');
  },
);

test('names of any length take no more room than a card has', () => {
  const long = { ...site, name: 'Le journal '.repeat(1000), sections: [{ id: 'economie', label: 'M'.repeat(10_000) }] };
  const { name, section } = cardText(article(), long);
  expect([name.length, section.length].every((length) => length <= 40)).toBe(true);
  expect([name, section].map((text) => text.at(-1))).toEqual(['…', '…']);
});
