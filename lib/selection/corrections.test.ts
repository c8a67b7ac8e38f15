import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { findCorrections } from './corrections';

const library = shelf([
  article({ publishedAt: '2025-06-10', corrections: '[{ at: 2025-06-11, text: A }, { at: 2025-06-13, text: C }]' }, '', 'a'),
  article({ publishedAt: '2020-01-01', corrections: '[{ at: 2025-06-12, text: B }]' }, '', 'b'),
  article({ publishedAt: '2025-06-10' }, '', 'c'),
]);

it('corrections are listed the last first, whenever their articles came out', () => {
  const found = findCorrections(library, undefined);
  expect(found?.corrections.map(({ text, article: { slug } }) => `${text} of ${slug}`)).toEqual(['C of a', 'B of b', 'A of a']);
});

it.each([['2'], ['x']])('there is no page %s of three corrections', (typed) => {
  expect(findCorrections(library, typed)).toBeUndefined();
});

it('a paper that has corrected nothing has one page, which says so', () => {
  expect(findCorrections(shelf([article()]), undefined)).toEqual({ corrections: [], count: 0, page: 1, pages: 1 });
});
