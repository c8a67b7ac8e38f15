import { expect, it } from 'vitest';
import { articleIndex, readOf, readsOf, takeWords } from '@/tests/support/articleIndex';
import type { FileRead } from './files';

const NOW = Date.parse('2025-07-01');
const before = readOf({ section: 'politique', topics: '[Paix]' });
const page: FileRead = {
  path: 'pages/mentions.md',
  slug: 'mentions',
  kind: 'page',
  stamp: '',
  digest: 0,
  fields: '{"title":"Mentions"}',
  body: '',
  problems: [],
};
/** Of what shows the article. */
const ALL = ['archive:2025-06', 'article:un-article', 'latest', 'section:politique', 'topic:paix'];

it.each<[string, ReadonlyMap<string, FileRead | undefined>, string[]]>([
  [
    'a withdrawn article vanishes',
    readsOf([readOf({ section: 'politique', topics: '[Paix]', withdrawn: '{ at: 2025-06-20, reason: Une erreur }' })]),
    ALL,
  ],
  ['an article that is a draft again vanishes', readsOf([readOf({ section: 'politique', topics: '[Paix]', draft: 'true' })]), ALL],
  ['a deleted article vanishes', new Map([[before.path, undefined]]), ALL],
  ['an edited article does not vanish', readsOf([readOf({ section: 'politique', topics: '[Paix]' }, 'Un autre texte.')]), []],
  ['an article in another section does not vanish', readsOf([readOf({ section: 'economie', topics: '[Paix]' })]), []],
  ['a deleted page vanishes', new Map([[page.path, undefined]]), ['page:mentions', 'pages']],
])('%s from edges', (_, reads, expected) => {
  const gone = new Set<string>();
  const writer = articleIndex([before, page], { owesGone: (keys) => (keys.forEach((key) => gone.add(key)), []) });
  writer.take(reads, NOW);
  const known = [...gone].filter((key) => !/^(?:archive:2025|year|author)/.test(key) || key === 'archive:2025-06');
  expect(known.sort()).toEqual(expected);
});

const EXPIRING = { section: 'politique', topics: '[Paix]', expiresAt: '2025-07-01' };
const END = Date.parse('2025-06-30T22:00:00Z');

it('an article whose time online has ended leaves its lists, its words and edges at that instant, and not before', () => {
  const gone = new Set<string>();
  const owed: string[] = [];
  const writer = articleIndex([readOf(EXPIRING), readOf({}, '', 'reste')], {
    owesGone: (keys) => (keys.forEach((key) => gone.add(key)), []),
    owes: (slug, before, after) => (owed.push(`${slug} ${String(before !== undefined)} ${String(after !== undefined)}`), []),
  });
  takeWords(writer);
  expect([...writer.expire(END - 1)]).toEqual([]);
  expect([writer.reader.standing('un-article', END - 1), writer.reader.count({ kind: 'latest' }, END - 1)]).toEqual(['public', 2]);
  expect(writer.reader.nextExpiry()).toBe(END);
  const keys = writer.expire(END);
  expect([...keys]).toEqual(expect.arrayContaining([...ALL, 'topics', 'sections']));
  expect([...gone]).toEqual(expect.arrayContaining(ALL));
  expect(owed).toEqual(['un-article true false']);
  expect([writer.reader.standing('un-article', END), writer.reader.count({ kind: 'latest' }, END)]).toEqual(['withdrawn', 1]);
  expect(writer.reader.withdrawal('un-article', END)).toEqual({ at: { epochMs: END, precision: 'day' } });
  expect(writer.database.prepare('SELECT count(wordsId) FROM files').first()?.[0]).toBe(1);
  expect([[...writer.expire(END + 1)], writer.reader.nextExpiry()]).toEqual([[], undefined]);
});

it('the page of an article is gone by the clock, also while the lists are still to be told', () => {
  const { reader } = articleIndex([readOf(EXPIRING)]);
  expect([reader.summary('un-article', END - 1)?.slug, reader.summary('un-article', END)]).toEqual(['un-article', undefined]);
});

it('an article that had expired when it was first read is on no list', () => {
  const { reader } = articleIndex([readOf(EXPIRING)], { now: END });
  expect([reader.count({ kind: 'latest' }, END), reader.standing('un-article', END)]).toEqual([0, 'withdrawn']);
});

it('an expired article that is given more time is back on its lists', () => {
  const writer = articleIndex([readOf(EXPIRING)]);
  writer.expire(END);
  const keys = writer.take(readsOf([readOf({ ...EXPIRING, expiresAt: '2025-08-01' })]), NOW);
  expect([...keys]).toEqual(expect.arrayContaining(ALL));
  expect(writer.reader.count({ kind: 'latest' }, NOW)).toBe(1);
});

it('a change that comes before the timer of an expiry tells of both', () => {
  const writer = articleIndex([readOf(EXPIRING)]);
  const keys = writer.take(readsOf([readOf({ ...EXPIRING, headline: 'Autre' })]), END);
  expect([...keys]).toEqual(expect.arrayContaining(ALL));
});

it('the page of a translation is told of the story that names it, and of its end', () => {
  const writer = articleIndex([readOf({ lang: 'en' }, '', 'english')]);
  const named = readOf({ translations: '[{ lang: en, to: english }]', expiresAt: '2025-07-01' });
  expect(writer.take(readsOf([named]), END - 1)).toContain('article:english');
  expect(writer.reader.listed('article:english', 0, 20, END - 1).map(({ slug }) => slug)).toEqual(['un-article']);
  expect(writer.expire(END)).toContain('article:english');
  expect(writer.reader.listed('article:english', 0, 20, END)).toEqual([]);
});
