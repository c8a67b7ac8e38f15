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

test.for([
  ['a link', '[visible](https://exemple.fr/secret)', ['visible'], ['exemple', 'secret']],
  ['a link with parentheses', '[visible](/secret_(1)/cache) [la](<un secret>)', ['visible'], ['secret', 'cache']],
  ['a picture that is a link', '[![visible](secret.jpg "Légende")](/cache)', ['visible', 'legende'], ['secret', 'cache']],
  ['a reference', 'Un [visible][1].\n\n[1]: /secret/cache "secret"', ['visible'], ['secret', 'cache']],
  ['a footnote', 'Un mot[^1].\n\n[^1]: visible', ['visible'], []],
  ['an address that is printed', 'Voir <https://secret.fr/cache>, www.cache.fr et visible.', ['visible'], ['secret', 'cache', 'www']],
  ['a tag', '<b class="cache">visible</b>', ['visible'], ['class', 'cache']],
] as const)('%s is found by the words that a reader sees, not by its addresses', ([, body, seen, unseen]) => {
  const ask = archive([['a', dated('2025-01-02'), body]]);
  expect([...seen, ...unseen].map((word) => [word, ask(word).length])).toEqual([
    ...seen.map((word) => [word, 1]),
    ...unseen.map((word) => [word, 0]),
  ]);
});

test.for([
  ['en', 'The negotiations failed, and the ministries knew.', 'negotiating ministry', 'négocier'],
  ['de', 'Die Häuser der Verhandlungen.', 'haus verhandlung', 'maison'],
  ['he', 'השלום בא אל העיר.', 'השלום העיר', 'שלומות'],
] as const)('an article in %s is found as its language bends its words', ([lang, body, typed, other]) => {
  const ask = archive([
    ['autre-langue', dated('2025-06-01', { lang }), body],
    ['francais', dated('2025-06-01'), 'Les négociations des ministères.'],
  ]);
  expect(ask(typed)).toEqual(['autre-langue']);
  expect(ask(typed, 'economie', '2025')).toEqual(['autre-langue']);
  expect(ask('négociation ministère')).toEqual(['francais']);
  expect(ask(other)).not.toContain('autre-langue');
});

const CALLED = { headline: '"Les marées : ce que l’on sait"' };

test('a whole headline, typed as it is printed or without its signs, finds its article first, however old it is', () => {
  const body = 'Les marées : ce que l’on sait des marées, et ce que l’on en sait.';
  const ask = archive([
    ['ancien', dated('1995-06-01', CALLED), 'Un texte.'],
    ['aussi-ancien', dated('1996-06-01', { ...CALLED, section: 'politique' }), 'Un texte.'],
    ...Array.from({ length: MOST_RESULTS + 5 }, (_, n): Story => [`frais-${n}`, dated('2025-06-01'), body]),
  ]);
  for (const typed of ['Les marées\u202F: ce que l’on sait', "«LES MAREES CE QUE L'ON SAIT»"]) {
    expect(ask(typed).slice(0, 3)).toEqual(['aussi-ancien', 'ancien', 'frais-1004']);
    expect(ask(typed, 'politique')[0]).toBe('aussi-ancien');
  }
});

test('a headline that is longer than a question may be finds its article first', () => {
  const headline = 'Une marée très haute '.repeat(12).trim();
  const ask = archive([
    ['ancien', dated('1995-06-01', { headline }), 'Un texte.'],
    ['frais', dated('2025-06-01'), `${headline}. `.repeat(9)],
  ]);
  expect(ask(headline)[0]).toBe('ancien');
});
