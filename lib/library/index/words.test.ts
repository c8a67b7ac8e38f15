import { expect, test } from 'vitest';
import { articleIndex, readOf, readsOf, takeWords } from '@/tests/support/articleIndex';
import { numberIn, textIn } from './database';
import type { Reads } from './files';
import type { IndexWriter } from './indexWriter';

const NOW = Date.UTC(2025, 5, 15);
const TIDE = { headline: 'La marée' };

/** An index that has taken in articles of these instants, one change each. */
function indexOf(instants: readonly string[]): IndexWriter {
  const writer = articleIndex();
  for (const [n, publishedAt] of instants.entries()) {
    writer.take(readsOf([readOf({ ...TIDE, publishedAt }, `Texte numéro${n}.`, `a-${n}`)]), NOW);
    while (writer.words.tidy());
  }
  return writer;
}

/** The slugs of the files whose words match, in the order of their places. */
function matching({ database }: IndexWriter, match = 'mare'): (string | undefined)[] {
  const sql = 'SELECT slug FROM words JOIN files ON wordsId = words.rowid WHERE words MATCH ? ORDER BY words.rowid';
  return database
    .prepare(sql)
    .all(match)
    .map((row) => textIn(row));
}

/** How many articles have words, whether or not somebody has them. */
function rows({ database }: IndexWriter): number | undefined {
  return numberIn(database.prepare('SELECT count(*) FROM words').first());
}

const gone = (...paths: string[]): Reads => new Map(paths.map((path) => [path, undefined]));

test('articles that come one by one are merged: no query looks into a hundred parts', () => {
  const writer = indexOf(Array.from({ length: 100 }, () => '2025-06-01'));
  expect(writer.database.prepare('SELECT DISTINCT segid FROM words_idx').all().length).toBeLessThanOrEqual(16);
  expect(matching(writer)).toHaveLength(100);
  expect(writer.words.tidy()).toBe(false);
});

test('the words of articles stand in the order of publication, in whatever order they come', () => {
  const instants = ['2025-06-01', '1970-01-02', '1889-07-14', '2025-06-02 10:00', '1970-01-01T00:00:00Z', '1789-07-14', '2025-06-02 09:59'];
  expect(matching(indexOf(instants))).toEqual(['a-5', 'a-2', 'a-4', 'a-1', 'a-0', 'a-6', 'a-3']);
});

test('articles of one moment, of the next second and of another age are all found', () => {
  const writer = indexOf([
    '2025-06-01',
    '2025-06-01',
    '2025-05-31T22:00:01Z',
    '1889-07-14',
    '1889-07-14',
    '2025-06-01',
    '1970-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '1969-12-31T23:59:59Z',
    '1969-12-31T23:59:59Z',
  ]);
  expect(matching(writer).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `a-${n}`));
  writer.take(gone('articles/a-0.md', 'articles/a-4.md', 'articles/a-6.md'), NOW);
  expect(matching(writer).sort()).toEqual([1, 2, 3, 5, 7, 8, 9].map((n) => `a-${n}`));
  expect([matching(writer, 'numero0'), rows(writer)]).toEqual([[], 7]);
  writer.take(readsOf([readOf({ ...TIDE, publishedAt: '2025-06-01' }, '', 'b')]), NOW);
  expect(matching(writer)).toContain('b');
});

test('an article that is corrected is found by its new words and no longer by those that are gone', () => {
  const writer = indexOf(['2025-06-01']);
  writer.take(readsOf([readOf({ headline: 'La digue', publishedAt: '2025-06-01' }, 'Autre.', 'a-0')]), NOW);
  expect([matching(writer), matching(writer, 'numero0'), matching(writer, 'digu'), rows(writer)]).toEqual([[], [], ['a-0'], 1]);
});

test.for([
  ['withdrawn', { withdrawn: '{ at: 2025-06-11, reason: Erreur }' }],
  ['a draft', { draft: 'true' }],
] as const)('an article that is %s has no words, whatever it was before, and has them again afterwards', ([, hidden]) => {
  const writer = indexOf(['2025-06-01']);
  const public_ = readOf({ ...TIDE, publishedAt: '2025-06-01' }, '', 'a-0');
  writer.take(
    readsOf([readOf({ ...TIDE, ...hidden, publishedAt: '2025-06-01' }, '', 'a-0'), readOf({ ...TIDE, ...hidden }, '', 'b')]),
    NOW,
  );
  expect([matching(writer), rows(writer), writer.words.add(10, 'UTC')]).toEqual([[], 0, 0]);
  writer.take(readsOf([public_]), NOW);
  expect(matching(writer)).toEqual(['a-0']);
});

test('a scheduled article has its words before its hour', () => {
  expect(matching(indexOf(['2999-01-01', '2025-06-01']))).toEqual(['a-1', 'a-0']);
});

test('of two files with one address the words are those of the one that has it', () => {
  const writer = articleIndex();
  const file = (path: string, word: string) => readOf(TIDE, word, 'a', path);
  const found = () => [matching(writer, 'numero1'), matching(writer, 'numero2'), rows(writer)];
  writer.take(readsOf([file('articles/z/a.md', 'Numéro2.')]), NOW);
  expect(found()).toEqual([[], ['a'], 1]);
  writer.take(readsOf([file('articles/b/a.md', 'Numéro1.')]), NOW);
  expect(found()).toEqual([['a'], [], 1]);
  writer.take(readsOf([file('articles/z/a.md', 'Numéro2, corrigé.')]), NOW);
  expect(found()).toEqual([['a'], [], 1]);
  writer.take(gone('articles/b/a.md'), NOW);
  expect(found()).toEqual([[], ['a'], 1]);
});

test('a file that cannot be used any more is found by its last good words', () => {
  const writer = indexOf(['2025-06-01']);
  const problem = { file: 'articles/a-0.md', line: 1, column: 1, field: '-', message: 'illisible' };
  writer.take(readsOf([{ path: 'articles/a-0.md', slug: 'a-0', kind: 'article', stamp: 'neuf', digest: 0, problems: [problem] }]), NOW);
  expect(matching(writer, 'numero0')).toEqual(['a-0']);
});

test('the words of very many articles follow their change in steps, each article once', () => {
  const writer = articleIndex();
  const many = Array.from({ length: 60 }, (_, n) => readOf(TIDE, '', `a-${n}`));
  writer.take(readsOf(many), NOW);
  expect(matching(writer)).toEqual([]);
  expect([25, 25, 25, 25].map((most) => writer.words.add(most, 'Europe/Paris'))).toEqual([25, 25, 10, 0]);
  expect([new Set(matching(writer)).size, rows(writer)]).toEqual([60, 60]);
});

test('a change that is taken back leaves the words as they were', () => {
  const writer = indexOf(['2025-06-01']);
  const together = () =>
    writer.database.together(() => {
      writer.words.remove(numberIn(writer.database.prepare("SELECT id FROM files WHERE slug = 'a-0'").first()) ?? 0);
      throw new Error('le disque est plein');
    });
  expect(together).toThrow('le disque est plein');
  takeWords(writer);
  expect([matching(writer), rows(writer)]).toEqual([['a-0'], 1]);
});
