import { expect, test } from 'vitest';
import { article } from '@/tests/support/paper';
import { fingerprintOf } from './fingerprint';

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
  expect(fingerprintOf(article({ ...before, [field]: value }))).not.toBe(fingerprintOf(article(before)));
});

test('an article whose text changes is announced, one that is the same is not', () => {
  expect(fingerprintOf(article(before, 'Un autre texte.'))).not.toBe(fingerprintOf(article(before)));
  expect(fingerprintOf(article(before))).toBe(fingerprintOf(article(before)));
});
