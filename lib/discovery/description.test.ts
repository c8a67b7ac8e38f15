import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { describeArticle } from './description';

const BODY = "## Titre\n\nC'est le *début*.\n\nLa suite.";

it.each([
  ['the standfirst', { standfirst: "L'essentiel." }, 'L’essentiel.'],
  ['the first paragraph, when there is no standfirst', {}, 'C’est le début.'],
])('a search engine shows %s', (_, fields, expected) => {
  expect(describeArticle(article(fields, BODY))).toBe(expected);
});

it('a long standfirst is cut, so that no search engine cuts it elsewhere', () => {
  const described = describeArticle(article({ standfirst: 'mot '.repeat(80) }));
  expect(described).toMatch(/^(mot )+mot…$/);
  expect(described.length).toBeLessThanOrEqual(161);
});
