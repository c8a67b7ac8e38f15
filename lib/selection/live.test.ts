import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { shelf, type Wake } from '@/tests/support/shelf';
import { newNotes, withNotes } from '../process/renderNotes';
import { noteLive } from './live';

const story = article({ publishedAt: '2025-06-10', live: '{ start: 2025-06-13 09:00, end: 2025-06-13 }' });

async function wokenAt(now: string): Promise<{ wakes: string[]; keys: string[] }> {
  const wakes: Wake[] = [];
  const keys = new Set<string>();
  await withNotes(newNotes(keys), async () => {
    await Promise.resolve();
    noteLive(shelf([], [], 0, wakes), [story, article()], Date.parse(now));
  });
  return { wakes: wakes.map(({ epochMs }) => new Date(epochMs).toISOString()), keys: [...keys] };
}

it.each([
  ['it starts', '2025-06-12T12:00Z', ['2025-06-13T07:00:00.000Z']],
  ['its last day ends', '2025-06-13T07:00Z', ['2025-06-13T22:00:00.000Z']],
  ['nothing more, once it is over', '2025-06-13T22:00Z', []],
])('a page that shows a live coverage is dropped when %s', async (_, now, wakes) => {
  expect(await wokenAt(now)).toEqual({ wakes, keys: wakes.length > 0 ? ['live:un-article'] : [] });
});
