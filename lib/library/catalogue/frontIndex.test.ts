import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { FrontIndex, type Placed } from './frontIndex';
import { openFrontKeys } from './frontKeys';

const keys = openFrontKeys('Europe/Paris');
const placed = (slug: string, publishedAt: string, topic = 'Énergie'): Placed => {
  const summary = article({ publishedAt, topics: `[${topic}]` }, '', slug);
  return { summary, fronts: keys(summary) };
};
const all = [placed('b', '2025-06-02'), placed('c', '2025-06-03'), placed('a', '2025-06-02'), placed('z', '2024-01-01', 'énergie')];
const slugs = (index: FrontIndex, key: string): string[] => index.list(key, 0, 10).map(({ slug }) => slug);

it('is sorted newest first, and by slug within one instant, filled at once or one by one', () => {
  const filled = new FrontIndex();
  filled.fill(all);
  const grown = new FrontIndex();
  for (const one of all) grown.add(one);
  for (const index of [filled, grown]) expect(slugs(index, 'latest')).toEqual(['c', 'a', 'b', 'z']);
  expect(grown.list('latest', 1, 2).map(({ slug }) => slug)).toEqual(['a', 'b']);
});

it('loses what is removed, and forgets a front that nothing is left on', () => {
  const index = new FrontIndex();
  index.fill(all);
  for (const one of [placed('a', '2025-06-02'), placed('z', '2024-01-01', 'énergie'), placed('never-there', '2025-06-02')])
    index.remove(one);
  expect(slugs(index, 'latest')).toEqual(['c', 'b']);
  expect(index.ids('archive')).toEqual(['2025-06']);
});

it('a front bears the name that its newest article gives it', () => {
  const index = new FrontIndex();
  index.fill(all);
  expect(index.entry({ kind: 'topic', id: 'energie' })).toEqual({ id: 'energie', label: 'Énergie', count: 4 });
  index.add(placed('y', '2026-01-01', 'ÉNERGIE'));
  expect(index.entry({ kind: 'topic', id: 'energie' })?.label).toBe('ÉNERGIE');
  expect([index.entry({ kind: 'archive', id: '2025-06' })?.count, index.entry({ kind: 'archive', id: '2025' })]).toEqual([3, undefined]);
});
