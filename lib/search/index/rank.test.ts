import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { parseQuery } from './query';
import { find, MOST_RESULTS } from './rank';
import { SearchStore } from './store';

const NOW = Date.UTC(2025, 5, 15);

type Story = readonly [slug: string, fields: Readonly<Record<string, string>>, body?: string];

/** An index of these stories, and what it finds first. */
async function archive(stories: readonly Story[]) {
  const folder = await temporaryFolder({});
  const store = new SearchStore(path.join(folder, 'index.db'));
  onTestFinished(() => store.close());
  store.together(() => {
    for (const [slug, fields, body] of stories) store.add(article(fields, body, slug), `articles/${slug}.md`, '1', site.timeZone);
  });
  return (typed: string, section?: string, year?: string) => find(store, parseQuery(typed, section, year), NOW, 0, 10).slugs;
}

const dated = (publishedAt: string, more = {}) => ({ publishedAt, ...more });

test('an article on the word comes before a newer one that mentions it', async () => {
  const ask = await archive([
    ['dit', dated('2025-06-01'), 'Il est question de marées, de digues et de vents.'],
    ['en-titre', dated('2024-06-01', { headline: 'Les marées' }), 'Il est question de digues et de vents.'],
  ]);
  expect(ask('marée')).toEqual(['en-titre', 'dit']);
});

test.for([
  ['a name', { byline: '[Ève Marée]' }],
  ['a topic', { topics: '[Marées]' }],
  ['the standfirst', { standfirst: 'Tout sur les marées.' }],
] as const)('%s weighs more than the text', async ([, fields]) => {
  const ask = await archive([
    ['dit', dated('2025-06-02'), 'Il est question de marées.'],
    ['marque', dated('2025-06-01', fields), 'Il est question de digues.'],
  ]);
  expect(ask('marée')).toEqual(['marque', 'dit']);
});

test('a fresh article comes before one of long ago that says the word more often', async () => {
  const ask = await archive([
    ['ancien', dated('2010-06-01'), 'Marée haute, marée basse, grande marée, petite marée.'],
    ['frais', dated('2025-06-01'), 'Il est question de digues, de vents et de la marée.'],
  ]);
  expect(ask('marée')).toEqual(['frais', 'ancien']);
});

test('of two as fresh, the one that says the word more often comes first', async () => {
  const ask = await archive([
    ['souvent', dated('2025-06-01'), 'Marée haute, marée basse, grande marée, petite marée.'],
    ['une-fois', dated('2025-06-02'), 'Il est question de digues, de vents et de la marée.'],
  ]);
  expect(ask('marée')).toEqual(['souvent', 'une-fois']);
});

test('an old article on the word is found behind a thousand newer ones that mention it, and each only once', async () => {
  const mention = `La marée, ${'et puis '.repeat(40)}`;
  const mentions = Array.from({ length: MOST_RESULTS + 5 }, (_, n): Story => [`dit-${n}`, dated('2025-06-01'), mention]);
  const onTheWord = (day: string) => dated(day, { headline: 'La marée' });
  const ask = await archive([['ancien', onTheWord('2023-06-01')], ['nouveau', onTheWord('2025-06-02')], ...mentions]);
  expect(ask('marée').slice(0, 3)).toEqual(['nouveau', 'ancien', 'dit-1004']);
});

test.for([
  [MOST_RESULTS - 1, MOST_RESULTS - 1, false],
  [MOST_RESULTS, MOST_RESULTS, false],
  [MOST_RESULTS + 1, MOST_RESULTS, true],
] as const)('of %d articles, %d are ranked, each once; more: %s', async ([count, total, more]) => {
  const folder = await temporaryFolder({});
  const store = new SearchStore(path.join(folder, 'index.db'));
  onTestFinished(() => store.close());
  const one = article({ headline: 'Marée' });
  store.together(() => {
    for (let n = 0; n < count; n += 1) store.add({ ...one, slug: `a-${n}` }, `articles/a-${n}.md`, '1', site.timeZone);
  });
  const found = find(store, parseQuery('marée'), NOW, 0, 2 * MOST_RESULTS);
  expect({ ...found, slugs: new Set(found.slugs).size }).toEqual({ slugs: total, total, more });
  expect(find(store, parseQuery('marée'), NOW, MOST_RESULTS - 10, 20).slugs).toHaveLength(10 - (MOST_RESULTS - total));
});

test('a section and a year, in the paper’s own time zone, narrow what is found', async () => {
  const ask = await archive([
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
  async (typed) => {
    const ask = await archive([['a', dated('2025-01-02', { section: 'politique' }), 'La marée.']]);
    expect(ask(typed)).toEqual([]);
  },
);

test('addresses and tags of a text are no words of it, the words between them are', async () => {
  const body = 'Un [lien](https://exemple.fr/secret) et <b class="cache">gras</b>.';
  const ask = await archive([['a', dated('2025-01-02'), body]]);
  expect(['lien', 'gras', 'secret', 'exemple', 'cache', 'class'].map((word) => ask(word).length)).toEqual([1, 1, 0, 0, 0, 0]);
});
