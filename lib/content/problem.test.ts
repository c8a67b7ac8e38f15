import { expect, it } from 'vitest';
import { ContentError, formatProblem, type Problem } from './problem';

const PROBLEM: Problem = { file: 'articles/a.md', line: 3, column: 10, field: 'image.alt', message: 'champ absent' };

it('a problem is a line that an editor’s tools can follow', () => {
  expect(formatProblem(PROBLEM)).toBe('articles/a.md:3:10 image.alt: champ absent');
});

it('a paper that cannot be printed says everything that is wrong, a line each', () => {
  const error = new ContentError([PROBLEM, { ...PROBLEM, line: 4, field: '-' }]);
  expect(error.message).toBe('articles/a.md:3:10 image.alt: champ absent\narticles/a.md:4:10 -: champ absent');
  expect(error.problems).toHaveLength(2);
});
