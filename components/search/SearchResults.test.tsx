import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SearchPage } from '@/lib/search/searchPage';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { SearchResults } from './SearchResults';

const nothing: SearchPage = {
  question: { text: 'marée' },
  state: 'found',
  hits: [],
  count: 0,
  more: false,
  page: 1,
  pages: 1,
  complete: true,
};
const hit = {
  article: article({ headline: 'Les marées' }),
  excerpt: [
    { text: 'La ', marked: false },
    { text: 'marée', marked: true },
  ],
};
const results = (found: Partial<SearchPage>) => <SearchResults site={site} found={{ ...nothing, ...found }} />;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a reader who searched', () => {
  it.each<[string, Partial<SearchPage>, RegExp]>([
    ['nothing yet is told how', { state: 'unasked' }, /^Des mots, avec ou sans accents/],
    ['in vain is told so, and what to try', {}, /^Aucun article pour « marée »\. Essayez .* Archives$/],
    ['too soon is told that more is to come', { complete: false }, /^L’index de la recherche se construit\. .* archives\. Archives$/],
    ['while the search is away is led elsewhere', { state: 'unavailable' }, /^La recherche n’est pas disponible .* Archives$/],
    ['with luck sees what was found', { hits: [hit], count: 1 }, /^1 article pour « marée » .*Les marées La marée .*2025$/],
    ['a common word is told how many are shown', { hits: [hit], count: 1000, more: true }, /^Plus de 1 000 articles pour/],
    ['a word of exactly as many is told just that', { hits: [hit], count: 1000 }, /^1 000 articles pour/],
    [
      'with luck, but too soon, sees both',
      { hits: [hit], count: 1, complete: false },
      /^1 article .* L’index .* se construit\. .*Les marées/,
    ],
  ])('%s', (_, found, told) => {
    expect(plain(seen(results(found)))).toMatch(told);
  });

  it('sees what was looked for marked', () => {
    expect(renderToStaticMarkup(results({ hits: [hit], count: 1 }))).toContain('<p>La <mark>marée</mark></p>');
  });
});
