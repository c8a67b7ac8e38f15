import { expect, it } from 'vitest';
import { articleIndex, readOf, readsOf } from '@/tests/support/articleIndex';
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
