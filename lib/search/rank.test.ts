import { expect, test } from 'vitest';
import { articleIndex, readOf, takeWords } from '@/tests/support/articleIndex';
import type { IndexWriter } from '../library/index/indexWriter';
import { parseQuery } from './query';
import { find, MOST_RESULTS } from './rank';

const NOW = Date.UTC(2025, 5, 15);

type Story = readonly [slug: string, fields: Readonly<Record<string, string>>, body?: string];

/** An index of these stories. */
function indexOf(stories: readonly Story[]): IndexWriter {
  const writer = articleIndex(stories.map(([slug, fields, body]) => readOf(fields, body, slug)));
  takeWords(writer);
  return writer;
}

/** What is found first in these stories, at `now` in epoch milliseconds. */
function archive(stories: readonly Story[]) {
  const { database } = indexOf(stories);
  return (typed: string, section?: string, year?: string, now = NOW) => find(database, parseQuery(typed, section, year), now, 0, 10).slugs;
}

const dated = (publishedAt: string, more = {}) => ({ publishedAt, ...more });

test('an article on the word comes before a newer one that mentions it', () => {
  const ask = archive([
    ['dit', dated('2025-06-01'), 'Il est question de marées, de digues et de vents.'],
    ['en-titre', dated('2024-06-01', { headline: 'Les marées' }), 'Il est question de digues et de vents.'],
  ]);
  expect(ask('marée')).toEqual(['en-titre', 'dit']);
});

test.for([
  ['a name', { byline: '[Ève Marée]' }],
  ['a topic', { topics: '[Marées]' }],
  ['the standfirst', { standfirst: 'Tout sur les marées.' }],
] as const)('%s weighs more than the text', ([, fields]) => {
  const ask = archive([
    ['dit', dated('2025-06-02'), 'Il est question de marées.'],
    ['marque', dated('2025-06-01', fields), 'Il est question de digues.'],
  ]);
  expect(ask('marée')).toEqual(['marque', 'dit']);
});

test('a fresh article comes before one of long ago that says the word more often', () => {
  const ask = archive([
    ['ancien', dated('2010-06-01'), 'Marée haute, marée basse, grande marée, petite marée.'],
    ['frais', dated('2025-06-01'), 'Il est question de digues, de vents et de la marée.'],
  ]);
  expect(ask('marée')).toEqual(['frais', 'ancien']);
});

test('of two as fresh, the one that says the word more often comes first', () => {
  const ask = archive([
    ['souvent', dated('2025-06-01'), 'Marée haute, marée basse, grande marée, petite marée.'],
    ['une-fois', dated('2025-06-02'), 'Il est question de digues, de vents et de la marée.'],
  ]);
  expect(ask('marée')).toEqual(['souvent', 'une-fois']);
});

test('an old article on the word is found behind a thousand newer ones that mention it, and each only once', () => {
  const mention = `La marée, ${'et puis '.repeat(40)}`;
  const mentions = Array.from({ length: MOST_RESULTS + 5 }, (_, n): Story => [`dit-${n}`, dated('2025-06-01'), mention]);
  const onTheWord = (day: string) => dated(day, { headline: 'La marée' });
  const ask = archive([['ancien', onTheWord('2023-06-01')], ['nouveau', onTheWord('2025-06-02')], ...mentions]);
  expect(ask('marée').slice(0, 3)).toEqual(['nouveau', 'ancien', 'dit-1004']);
});

test.for([
  [MOST_RESULTS - 1, MOST_RESULTS - 1, false],
  [MOST_RESULTS, MOST_RESULTS, false],
  [MOST_RESULTS + 1, MOST_RESULTS, true],
] as const)('of %d articles, %d are ranked, each once; more: %s', ([count, total, more]) => {
  const { database } = indexOf(Array.from({ length: count }, (_, n) => [`a-${n}`, { headline: 'Marée' }]));
  const found = find(database, parseQuery('marée'), NOW, 0, 2 * MOST_RESULTS);
  expect({ ...found, slugs: new Set(found.slugs).size }).toEqual({ slugs: total, total, more });
  expect(find(database, parseQuery('marée'), NOW, MOST_RESULTS - 10, 20).slugs).toHaveLength(10 - (MOST_RESULTS - total));
});

test('a section and a year, in the paper’s own time zone, narrow what is found', () => {
  const ask = archive([
    ['reveillon', dated('2024-12-31T23:30:00Z', { section: 'politique' }), 'La marée.'],
    ['nouvel-an', dated('2025-01-02', { section: 'economie' }), 'La marée.'],
    ['avant', dated('2024-12-30', { section: 'politique' }), 'La marée.'],
  ]);
  expect(ask('marée', 'politique')).toEqual(['reveillon', 'avant']);
  expect(ask('marée', undefined, '2025')).toEqual(['nouvel-an', 'reveillon']);
  expect(ask('marée', 'politique', '2025')).toEqual(['reveillon']);
  expect(ask('marée', 'societe')).toEqual([]);
});

test.for(['politique', 'rubrique:politique', 'rubriquepolitique', '2025', 'annee:2025', 'tags:politique'])(
  'what an article is filed under is no word of it: « %s » finds nothing',
  (typed) => {
    const ask = archive([['a', dated('2025-01-02', { section: 'politique' }), 'La marée.']]);
    expect(ask(typed)).toEqual([]);
  },
);

test('what is scheduled is found from its instant on, without a change, and nothing of it before', () => {
  const ask = archive([
    ['a-l-heure', dated('2025-06-16 08:00'), 'La marée.'],
    ['deja', dated('2025-06-01'), 'La marée.'],
  ]);
  const at = Date.parse('2025-06-16T08:00:00+02:00');
  expect([at - 1, at].map((now) => ask('marée', undefined, undefined, now))).toEqual([['deja'], ['a-l-heure', 'deja']]);
});

test('many articles that are scheduled leave room for those that readers may see', () => {
  const scheduled = Array.from({ length: MOST_RESULTS + 5 }, (_, n): Story => [`futur-${n}`, dated('2026-06-01'), 'La marée.']);
  const { database } = indexOf([
    ['deja', dated('2025-06-01'), 'La marée.'],
    ['ancien', dated('2023-06-01', { headline: 'La marée' })],
    ...scheduled,
  ]);
  expect(find(database, parseQuery('marée'), NOW, 0, 10)).toEqual({ slugs: ['ancien', 'deja'], total: 2, more: false });
});

test('addresses and tags of a text are no words of it, the words between them are', () => {
  const body = 'Un [lien](https://exemple.fr/secret) et <b class="cache">gras</b>.';
  const ask = archive([['a', dated('2025-01-02'), body]]);
  expect(['lien', 'gras', 'secret', 'exemple', 'cache', 'class'].map((word) => ask(word).length)).toEqual([1, 1, 0, 0, 0, 0]);
});
