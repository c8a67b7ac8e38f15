import { describe, expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Front } from '../addresses/fronts';
import { openLibrary } from '../library/openLibrary';
import { findFrontPage, namedPages, pageCount, pageNumber, STORIES_PER_PAGE } from './paging';

it.each([
  [0, 1],
  [1, 1],
  [STORIES_PER_PAGE, 1],
  [STORIES_PER_PAGE + 1, 2],
  [100_000, 100_000 / STORIES_PER_PAGE],
])('%i stories fill %i pages', (count, pages) => {
  expect(pageCount(count)).toBe(pages);
});

it.each<readonly [string | undefined, number | undefined]>([
  [undefined, 1],
  ['1', 1],
  ['12', 12],
])('?page=%s is page %i', (typed, page) => {
  expect(pageNumber(typed)).toBe(page);
});

it.each(['', '0', '-1', '01', '1.5', '1e3', '٣', ' 2', '2 ', 'deux', '12345678'])('?page=%s is no page', (typed) => {
  expect(pageNumber(typed)).toBeUndefined();
});

it.each([
  ['all of a few', 2, 7, [1, 2, 3, 4, 5, 6, 7]],
  ['neighbours, ends and round numbers', 1, 17, [1, 2, 3, 5, 10, 15, 17]],
  ['the same from the middle', 12, 17, [1, 5, 10, 11, 12, 13, 14, 15, 17]],
  ['rounder ones of many', 1, 5000, [1, 2, 3, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000]],
])('a page leads to %s: from %i of %i', (_, page, pages, named) => {
  expect(namedPages(page, pages)).toEqual(named);
});

it('of fifty pages each is within two clicks of any other', () => {
  for (let page = 1; page <= 50; page += 1) {
    const reached = new Set(namedPages(page, 50).flatMap((each) => namedPages(each, 50)));
    expect(reached.size).toBe(50);
  }
});

const NOW = Date.parse('2025-07-01');
const many = STORIES_PER_PAGE + 1;
const files = {
  'site.yaml': SITE_YAML,
  ...Object.fromEntries(
    Array.from({ length: many }, (_, n) => [`articles/a-${n}.md`, articleText({ topics: '[Cloud]', byline: '[Ève Blanc]' })]),
  ),
};
const library = async () => openLibrary(await temporaryFolder(files), () => NOW);

describe('a front in pages', () => {
  it.each<[string, Front]>([
    ['a section', { kind: 'section', id: 'economie' }],
    ['a topic', { kind: 'topic', id: 'cloud' }],
    ['an author', { kind: 'author', id: 'eve-blanc' }],
    ['a year', { kind: 'archive', id: '2025' }],
    ['a month', { kind: 'archive', id: '2025-06' }],
  ])('%s has all its stories once, and no page beyond', async (_, front) => {
    const opened = await library();
    const [first, second, third] = [undefined, '2', '3'].map((typed) => findFrontPage(opened, front, typed, NOW));
    expect(first).toMatchObject({ count: many, page: 1, pages: 2 });
    const slugs = [...(first?.stories ?? []), ...(second?.stories ?? [])].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(many);
    expect(third).toBeUndefined();
  });

  it('a section without a story has one empty page', async () => {
    expect(findFrontPage(await library(), { kind: 'section', id: 'politique' }, undefined, NOW)).toEqual({
      stories: [],
      count: 0,
      page: 1,
      pages: 1,
      now: NOW,
    });
  });

  it.each<Front>([
    { kind: 'section', id: 'cuisine' },
    { kind: 'topic', id: 'rugby' },
    { kind: 'author', id: 'personne' },
    { kind: 'archive', id: '2024' },
    { kind: 'archive', id: '2025-13' },
  ])('$kind $id, which has no story, is not there', async (front) => {
    expect(findFrontPage(await library(), front, undefined, NOW)).toBeUndefined();
  });
});
