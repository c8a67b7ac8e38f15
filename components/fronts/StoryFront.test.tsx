import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { StoryFront } from './StoryFront';

const NOW = Date.parse('2025-11-28T09:00:00Z');
const stories = [article({ standfirst: "L'essentiel", byline: '[Ève Blanc]' })];
const front = (page: number, pages: number) => (
  <StoryFront site={site} path="/sujets/cloud" at={{ stories, count: 41, page, pages, now: NOW }} title="Cloud" kind="Sujet" />
);

it('a reader sees where it stands, what it is, how much there is, and the stories', () => {
  expect(seen(front(1, 1))).toBe('À la une Cloud Sujet Cloud 41\u00A0articles Économie Un titre L’essentiel Par Ève Blanc · 10\u00A0juin');
});

it('the trail ends with the page itself', () => {
  const html = renderToStaticMarkup(front(1, 1));
  expect(html).toContain('<li><a href="/">À la une</a></li><li><span aria-current="page">Cloud</span></li>');
});

describe('the way to other pages', () => {
  const PREV = 'Articles plus récents';
  const NEXT = 'Articles plus anciens';

  it.each([
    ['from the first of three', 1, 3, [['next', '/sujets/cloud?page=2', NEXT]]],
    [
      'from the second of three',
      2,
      3,
      [
        ['prev', '/sujets/cloud', PREV],
        ['next', '/sujets/cloud?page=3', NEXT],
      ],
    ],
    ['from the last', 3, 3, [['prev', '/sujets/cloud?page=2', PREV]]],
    ['from the only one', 1, 1, []],
  ])('%s', (_, page, pages, expected) => {
    const html = renderToStaticMarkup(front(page, pages));
    const links = [...html.matchAll(/<a href="([^"]*)" rel="(prev|next)">([^<]*)</g)].map(([, path, rel, label]) => [rel, path, label]);
    expect(links).toEqual(expected);
  });

  it('says how many there are', () => {
    expect(seen(front(2, 1200))).toContain('Page 2 sur 1\u202F200');
  });
});

it('an empty section says so, and where stories are', () => {
  const empty = (
    <StoryFront site={site} path="/rubriques/economie" at={{ stories: [], count: 0, page: 1, pages: 1, now: NOW }} title="Économie" />
  );
  expect(seen(empty)).toBe(
    'À la une Économie Économie Aucun article n’est encore paru dans cette rubrique. Les autres rubriques sont en haut de la page, et tous les articles dans les archives. Archives',
  );
  expect(renderToStaticMarkup(empty)).toContain('<a href="/archives">Archives</a>');
});
