import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { article, articleText, site, sound } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { parseArticle } from '../content/article';
import { findStories } from './stories';

const abyss = (slug: string) => sound(parseArticle(slug, articleText({}, `${'>'.repeat(10_000)} fond`), site));

test('a text of which nothing can be made leaves its story without one, the others whole; it is told once', async () => {
  const library = shelf([article({}, 'Un.', 'un'), abyss('abime'), article({}, 'Deux.', 'deux')]);
  const told: string[] = [];
  const found = () => findStories(library, ['un', 'abime', 'parti', 'deux'], (error, instead) => told.push(`${instead}: ${String(error)}`));
  for (const stories of [await found(), await found()]) {
    expect(stories.map(({ slug, typeset }) => [slug, typeset?.opening])).toEqual([
      ['un', 'Un.'],
      ['abime', undefined],
      ['deux', 'Deux.'],
    ]);
  }
  expect(told).toEqual([expect.stringMatching(/text of abime .*standfirst alone.*RangeError/)]);
});

test('a text that fails again after it was mended is told again', async () => {
  const told: string[] = [];
  for (const story of [abyss('noeud'), article({}, 'Un.', 'noeud'), abyss('noeud')]) {
    await findStories(shelf([story]), ['noeud'], (_, instead) => told.push(instead));
  }
  expect(told).toHaveLength(2);
});

test('a disk that fails fails the page: it is not kept without its texts', async () => {
  const library = { ...shelf([article()]), findArticle: () => Promise.reject(new Error('EIO')) };
  await expect(findStories(library, ['un-article'])).rejects.toThrow('EIO');
});

test('other work is done between one text and the next', async () => {
  const slugs = Array.from({ length: 10 }, (_, n) => `a-${n}`);
  const library = shelf(slugs.map((slug) => article({}, 'Un.', slug)));
  const asked: string[] = [];
  const found = findStories({ ...library, findArticle: (slug) => (asked.push(slug), library.findArticle(slug)) }, slugs);
  const seen: number[] = [];
  while (asked.length < slugs.length) {
    await setImmediate();
    seen.push(asked.length);
  }
  await found;
  expect(new Set(seen).size).toBeGreaterThanOrEqual(slugs.length);
});
