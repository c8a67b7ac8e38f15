import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { formatProblem } from '../../content/problem';
import { aliasKey } from '../../addresses/canonical';
import { Aliases } from './aliases';
import { NO_PROBLEM, type UsableFile } from './knownFile';
import type { ArticleSummary } from '../../content/article';

const held = (slug: string, ...aliases: string[]): UsableFile<ArticleSummary> => ({
  file: `articles/${slug}.md`,
  slug,
  stamp: { mtimeMs: 0, ctimeMs: 0, size: 0 },
  value: article({ aliases: JSON.stringify(aliases) }, '', slug),
  problems: NO_PROBLEM,
});

it.each([
  ['/2019/x', '/2019/x', 'a'],
  ['/2019/x', '/2019/X/', 'a'],
  ['/2019/x/', '/2019/x', 'a'],
  ['/2019/été', '/2019/%C3%A9t%C3%A9', 'a'],
  ['/?p=123', '/?p=123', 'a'],
  ['/?p=123', '/?p=124', undefined],
  ['/?p=1&q=2', '/?p=1&q=2', 'a'],
  ['/?p=1&q=2', '/?q=2&p=1', undefined],
  ['/?p=123', '/', undefined],
  ['/2019/x', '/2019/x?utm_source=lettre', 'a'],
  ['/2019/x?p=1', '/2019/x', undefined],
  ['/2019/x', '/2019/%', undefined],
])('the old address %s is found by %s: %s', (alias, target, slug) => {
  const aliases = new Aliases();
  aliases.exchange(undefined, held('a', alias));
  expect(aliases.find(target)?.slug).toBe(slug);
});

it('two files that claim one address are told of each other, and the first by path has it', () => {
  const aliases = new Aliases();
  aliases.exchange(undefined, held('b', '/x'));
  aliases.exchange(undefined, held('a', '/X/'));
  expect(aliases.find('/x')?.slug).toBe('a');
  expect(aliases.problems().map(formatProblem)).toEqual([
    'articles/b.md:1:1 aliases: l’ancienne adresse « /x » est déjà celle de articles/a.md ; retirez-la',
  ]);
  aliases.exchange(held('a', '/x'), held('a'));
  expect([aliases.find('/x')?.slug, aliases.problems()]).toEqual(['b', []]);
});

it('an old address hides no page that is there', () => {
  const aliases = new Aliases();
  const key = aliasKey('/articles/b');
  aliases.exchange(undefined, held('a', key));
  aliases.block(key, 'articles/b.md');
  expect(aliases.find(key)).toBeUndefined();
  expect(aliases.problems().map(({ file, message }) => [file, message])).toEqual([
    ['articles/a.md', 'l’ancienne adresse « /articles/b » est déjà celle de articles/b.md ; retirez-la'],
  ]);
  aliases.block(key, undefined);
  expect([aliases.find(key)?.slug, aliases.problems()]).toEqual(['a', []]);
});
