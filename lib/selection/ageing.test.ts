import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { shelf, type Wake } from '@/tests/support/shelf';
import { noteAgeing } from './ageing';
import { newNotes, withNotes } from '../process/renderNotes';

const story = article({ publishedAt: '2025-06-10T12:00:00Z' });

async function asked(now: string): Promise<{ wakes: Wake[]; keys: string[] }> {
  const wakes: Wake[] = [];
  const keys = new Set<string>();
  await withNotes(newNotes(keys), async () => {
    await Promise.resolve();
    noteAgeing(shelf([], [], 0, wakes), story, Date.parse(now));
  });
  return { wakes, keys: [...keys] };
}

it('a page is dropped a year after its article came out', async () => {
  expect(await asked('2026-06-10T11:59:59Z')).toEqual({
    wakes: [{ epochMs: Date.parse('2026-06-10T12:00:00Z'), keys: ['age:2026-06-10'] }],
    keys: ['age:2026-06-10'],
  });
});

it('an old article has nothing to wait for', async () => {
  expect(await asked('2026-06-10T12:00:00Z')).toEqual({ wakes: [], keys: [] });
});
