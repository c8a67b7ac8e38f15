import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { openFrontKeys } from './frontKeys';

it('names every front of an article once', () => {
  const keys = openFrontKeys('Europe/Paris')(article({ topics: '[Énergie, énergie, « ! »]', byline: '[Ève Blanc]', genre: 'enquête' }));
  expect(keys).toEqual([
    'latest',
    'section:economie',
    'topic:energie',
    'author:eve-blanc',
    'genre:enquete',
    'archive:2025',
    'archive:2025-06',
  ]);
});

it.each([
  ['2025-05-31T21:59:59Z', '2025-05'],
  ['2025-05-31T22:00:00Z', '2025-06'],
  ['2025-12-31T23:00:00Z', '2026-01'],
  ['2025-06-15T12:00:00Z', '2025-06'],
])('in Paris, %s belongs to the month %s', (at, month) => {
  expect(openFrontKeys('Europe/Paris')(article({ publishedAt: at }))).toContain(`archive:${month}`);
});
