import { expect, test } from 'vitest';
import { STORIES_PER_PAGE } from '../../selection/paging';
import { article } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { findLabelledFront } from './labelledFront';

const NOW = Date.parse('2025-07-01');
const older = Array.from({ length: STORIES_PER_PAGE }, (_, n) => article({ topics: '[ÉCOLE]', byline: '[ANNE DUPONT]' }, '', `a-${n}`));
const newest = article({ topics: '[École]', byline: '[Anne Dupont]', publishedAt: '2025-06-11' }, '', 'neuf');
const library = shelf([newest, ...older]);

test.for([
  ['topic', 'ecole', 'École', 'Sujet'],
  ['author', 'anne-dupont', 'Anne Dupont', 'Signature'],
] as const)('every page of a %s front is called as its newest story writes it', ([of, id, title, kind]) => {
  for (const page of [undefined, '2']) expect(findLabelledFront(library, of, id, page, NOW)?.about).toMatchObject({ title, kind });
});

test.for([
  ['a name that no story has', 'sport', undefined],
  ['a page that is not there', 'ecole', '3'],
] as const)('there is no front of %s', ([, id, page]) => {
  expect(findLabelledFront(library, 'topic', id, page, NOW)).toBeUndefined();
});
