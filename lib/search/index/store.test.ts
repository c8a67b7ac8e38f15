import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { parseQuery } from './query';
import { find } from './rank';
import { SearchStore } from './store';

const NOW = Date.UTC(2025, 5, 15);

/** An index that takes in articles of these days, one transaction each, until the test is over. */
async function storeOf(days: readonly string[]): Promise<SearchStore> {
  const folder = await temporaryFolder({});
  const store = new SearchStore(path.join(folder, 'index.db'));
  onTestFinished(() => store.close());
  for (const [n, publishedAt] of days.entries()) {
    const one = article({ headline: 'La marée', publishedAt }, `Texte ${n}.`, `a-${n}`);
    store.together(() => store.add(one, `articles/a-${n}.md`, `stamp ${n}`, site.timeZone));
    while (store.tidy());
  }
  return store;
}

/** How many parts a query has to look into. */
function parts({ database }: SearchStore): number {
  return database.prepare('SELECT DISTINCT segid FROM words_idx').all().length;
}

test('articles that come one by one are merged: no query looks into a hundred parts', async () => {
  const store = await storeOf(Array.from({ length: 100 }, () => '2025-06-01'));
  expect(parts(store)).toBeLessThanOrEqual(16);
  expect(find(store, parseQuery('marée'), NOW, 0, 10).total).toBe(100);
  expect(store.tidy()).toBe(false);
});

test('articles of one moment, of the next second and of another age are all listed', async () => {
  const store = await storeOf(['2025-06-01', '2025-06-01', '2025-05-31T22:00:01Z', '1889-07-14', '1889-07-14', '2025-06-01']);
  expect([...store.files()].flat().sort()).toEqual([0, 1, 2, 3, 4, 5].map((n) => `articles/a-${n}.md`));
  expect([store.stampOf('articles/a-3.md'), store.stampOf('articles/b.md')]).toEqual(['stamp 3', undefined]);
  expect(find(store, parseQuery('marée'), NOW, 0, 10).slugs).toHaveLength(6);
  store.remove('articles/a-0.md');
  store.remove('', 'a-4');
  expect([...store.files()].flat().sort()).toEqual([1, 2, 3, 5].map((n) => `articles/a-${n}.md`));
  expect(find(store, parseQuery('"texte 0"'), NOW, 0, 10).slugs).toEqual([]);
});

test('more files than are listed at a time are all listed', async () => {
  const store = await storeOf([]);
  const one = article({ headline: 'La marée' });
  store.together(() => {
    for (let n = 0; n < 2345; n += 1) store.add({ ...one, slug: `a-${n}` }, `articles/a-${n}.md`, '1', site.timeZone);
  });
  expect(new Set([...store.files()].flat()).size).toBe(2345);
});
