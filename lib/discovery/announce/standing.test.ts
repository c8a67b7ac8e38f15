import { expect, test } from 'vitest';
import { article } from '@/tests/support/paper';
import { standingOf } from './standing';

const before = { byline: '[Anne Dupont]', topics: '[École]' };

test.for([
  ['headline', 'Un autre titre'],
  ['kicker', 'Reportage'],
  ['standfirst', 'Un chapô'],
  ['byline', '[Paul Martin]'],
  ['translators', '[Paul Martin]'],
  ['editors', '[Paul Martin]'],
  ['agency', 'Reuters'],
  ['dateline', 'Lyon'],
  ['topics', '[Santé]'],
  ['canonical', 'https://ailleurs.example/un-article'],
  ['publishedAt', '2025-06-11'],
  ['updatedAt', '2025-06-12'],
  ['image', '{ src: une.jpg, alt: Une photo, credit: Anne Dupont }'],
  ['corrections', '[{ at: 2025-06-12, text: Une date était fausse. }]'],
  ['section', 'politique'],
  ['noindex', 'true'],
] as const)('an article whose %s changes is announced', ([field, value]) => {
  expect(standingOf(article({ ...before, [field]: value }))).not.toBe(standingOf(article(before)));
});

test('an article whose text changes is announced, one that is the same is not', () => {
  expect(standingOf(article(before, 'Un autre texte.'))).not.toBe(standingOf(article(before)));
  expect(standingOf(article(before))).toBe(standingOf(article(before)));
});
