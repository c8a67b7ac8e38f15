import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { changedKeys, type Told } from './difference';
import { problemOfFile } from './knownFile';
import { openFrontKeys } from './frontKeys';

const ABSENT: Told = { standing: 'absent', withdrawal: undefined, shown: undefined };
const gone = (reason: string): Told => ({
  standing: 'withdrawn',
  withdrawal: article({ withdrawn: `{ at: 2025-06-11, reason: ${reason} }` }).withdrawn,
  shown: undefined,
});
const GONE = gone('Erreur');

function told(fields = {}, mtimeMs = 1, file = 'articles/a.md', problems = [problemOfFile('', '')].slice(1), ctimeMs = mtimeMs): Told {
  const value = article(fields, '', 'a');
  const held = { file, slug: 'a', stamp: { mtimeMs, ctimeMs, size: 10 }, value, problems };
  return { standing: 'public', withdrawal: undefined, shown: { held, summary: value, fronts: openFrontKeys('Europe/Paris')(value) } };
}

const bad = [problemOfFile('articles/a.md', 'mauvais')];
const everywhere = ['archive:2025', 'archive:2025-06', 'article:a', 'latest', 'section:economie'];

it.each<[string, Told, Told, string[]]>([
  ['nothing', told(), told(), []],
  ['a draft that stays one', ABSENT, ABSENT, []],
  ['publishing', ABSENT, told(), everywhere],
  ['deleting', told(), ABSENT, everywhere],
  ['withdrawing', told(), GONE, everywhere],
  ['deleting what was withdrawn', GONE, ABSENT, ['article:a']],
  ['withdrawing again in the same words', GONE, gone('Erreur'), []],
  ['another reason', GONE, gone('Doublon'), ['article:a']],
  ['another headline', told(), told({ headline: 'Autre' }), everywhere],
  ['another section', told(), told({ section: 'politique' }), [...everywhere, 'section:politique']],
  ['another text', told(), told({}, 2), ['article:a']],
  ['another text of the same date and length', told(), told({}, 1, 'articles/a.md', [], 2), ['article:a']],
  ['moving the file', told(), told({}, 1, 'articles/2025/a.md', [], 2), []],
  ['moving and rewriting it', told(), told({}, 2, 'articles/2025/a.md'), ['article:a']],
  ['breaking it', told(), told({}, 2, 'articles/a.md', bad), []],
  ['mending it', told({}, 2, 'articles/a.md', bad), told({}, 3), ['article:a']],
])('%s touches what it changes', (_, before, after, keys) => {
  expect(changedKeys('a', before, after).sort()).toEqual([...keys].sort());
});
