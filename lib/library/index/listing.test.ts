import { expect, test } from 'vitest';
import { articleIndex, readOf } from '@/tests/support/articleIndex';

test('more files than are listed at a time are all listed, once, and a folder’s without its neighbours’', () => {
  const read = readOf({});
  const paths = Array.from({ length: 1234 }, (_, n) => `articles/${n % 2 === 0 ? '2024' : '2024-05'}/a-${n}.md`);
  const writer = articleIndex(paths.map((path, n) => ({ ...read, path, slug: `a-${n}` })));
  expect([...writer.files.paths()].flat().sort()).toEqual(paths.toSorted());
  expect([...writer.files.paths('articles/2024/', 'articles/20240')].flat()).toHaveLength(617);
});
