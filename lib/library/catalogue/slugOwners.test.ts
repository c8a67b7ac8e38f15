import { expect, it } from 'vitest';
import { SlugOwners } from './slugOwners';
import type { UsableFile } from './knownFile';

const held = (file: string): UsableFile<string> => ({
  file,
  slug: 'a',
  stamp: { mtimeMs: 0, ctimeMs: 0, size: 0 },
  value: file,
  problems: [],
});

it('the first by path has the name, whoever came first', () => {
  const claims = new SlugOwners<string>();
  claims.add('a', held('b.md'));
  expect([...claims.disputes()]).toEqual([]);
  claims.add('a', held('a.md'));
  claims.add('a', held('c.md'));
  expect(claims.all('a').map(({ file }) => file)).toEqual(['a.md', 'b.md', 'c.md']);
  expect([...claims.disputes()]).toEqual(['a']);
});

it('the next one has it when the first goes, and nobody when all have gone', () => {
  const claims = new SlugOwners<string>();
  for (const file of ['a.md', 'b.md']) claims.add('a', held(file));
  claims.remove('a', held('a.md'));
  expect(claims.holder('a')?.file).toBe('b.md');
  expect([...claims.disputes()]).toEqual([]);
  claims.remove('a', held('b.md'));
  expect([claims.holder('a'), ...claims.names()]).toEqual([undefined]);
});
