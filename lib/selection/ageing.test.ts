import { describe, expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { shelf, type Wake } from '@/tests/support/shelf';
import type { Library } from '../library/library';
import { noteAgeing, noteDates } from './ageing';
import { newNotes, withNotes } from '../process/renderNotes';

const story = article({ publishedAt: '2025-06-10T12:00:00Z' });

/** What a page that does this depends on, and what the library is to wake for. */
async function noted(note: (library: Library) => void): Promise<{ wakes: Wake[]; keys: string[] }> {
  const wakes: Wake[] = [];
  const keys = new Set<string>();
  await withNotes(newNotes(keys), async () => {
    await Promise.resolve();
    note(shelf([], [], 0, wakes));
  });
  return { wakes, keys: [...keys] };
}

const asked = (now: string) => noted((library) => noteAgeing(library, story, Date.parse(now)));

it('a page is dropped a year after its article came out', async () => {
  expect(await asked('2026-06-10T11:59:59Z')).toEqual({
    wakes: [{ epochMs: Date.parse('2026-06-10T12:00:00Z'), keys: ['age:2026-06-10'] }],
    keys: ['age:2026-06-10'],
  });
});

it('an old article has nothing to wait for', async () => {
  expect(await asked('2026-06-10T12:00:00Z')).toEqual({ wakes: [], keys: [] });
});

describe('a page that says when its stories came out is dropped', () => {
  const now = '2026-11-28T17:00:00Z';
  const midnight = { until: '2026-11-28T23:00:00Z', key: 'day:2026-11-28' };
  const newYear = { until: '2026-12-31T23:00:00Z', key: 'day:2026-12-31' };

  it.each([
    ['at the paper’s midnight, with a story of today', ['2026-11-28T09:30:00Z', '2026-06-12T09:30:00Z'], midnight],
    ['at midnight, with a story of yesterday', ['2026-11-26T23:00:00Z', '2024-01-01T00:00:00Z'], midnight],
    ['at midnight, when it says the day itself', [now], midnight],
    ['at New Year, with stories of this year', ['2026-11-26T22:59:59Z', '2024-01-01T00:00:00Z'], newYear],
    ['never, with stories of other years', ['2025-06-12T09:30:00Z', '2024-01-01T00:00:00Z'], undefined],
    ['never, without a story', [], undefined],
  ])('%s', async (_, published, wake) => {
    const moments = published.map((iso) => ({ epochMs: Date.parse(iso), precision: 'minute' as const }));
    expect(await noted((library) => noteDates(library, moments, Date.parse(now)))).toEqual({
      wakes: wake ? [{ epochMs: Date.parse(wake.until), keys: [wake.key] }] : [],
      keys: wake ? [wake.key] : [],
    });
  });
});
