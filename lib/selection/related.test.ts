import { describe, expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from '../library/openLibrary';
import { readAlso } from './related';

type Stories = Readonly<Record<string, Parameters<typeof articleText>[0]>>;

/** What a reader is shown after a story, of a paper of these. */
async function after(slug: string, stories: Stories): Promise<string[]> {
  const files = Object.entries(stories).map(([name, fields]): [string, string] => [`articles/${name}.md`, articleText(fields)]);
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, ...Object.fromEntries(files) });
  const library = await openLibrary(folder, () => Date.parse('2025-07-01'));
  try {
    const found = library.findSummary(slug);
    return found ? readAlso(library, found).map((other) => other.slug) : [];
  } finally {
    await library.close();
  }
}

/** Makes a topic one that many stories have. */
const common = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`autre-${String(n)}`, { topics: '[Cloud]', publishedAt: '2024-01-10', section: 'politique' }]),
);
const ici = { topics: '[Cloud, OpenAI]', publishedAt: '2025-06-10' };

describe('after an article, a reader is shown first', () => {
  it.each<[string, Stories, string[]]>([
    ['what shares more topics', { un: { topics: '[OpenAI]' }, deux: { topics: '[Cloud, OpenAI]' } }, ['deux', 'un']],
    ['what shares the rarer topic', { un: { topics: '[Cloud]' }, deux: { topics: '[OpenAI]' } }, ['deux', 'un']],
    ['what is of the same section', { un: { topics: '[OpenAI]', section: 'politique' }, deux: { topics: '[OpenAI]' } }, ['deux', 'un']],
    [
      'what is near in time',
      { un: { topics: '[OpenAI]', publishedAt: '2024-06-01' }, deux: { topics: '[OpenAI]', publishedAt: '2025-05-01' } },
      ['deux', 'un'],
    ],
    ['a topic however it is written', { un: { topics: '[OPENAI]' }, deux: {} }, ['un']],
  ])('%s', async (_, stories, first) => {
    expect((await after('ici', { ...common, ...stories, ici })).slice(0, first.length)).toEqual(first);
  });
});

describe('after an article, a reader is shown', () => {
  it.each<[string, Stories, string[]]>([
    ['nothing that only is of the same section, or new', { ici, un: { topics: '[Banques]', publishedAt: '2025-06-20' } }, []],
    ['nothing that has no topic, nor what is not yet public', { ici, un: {}, deux: { topics: '[Cloud]', publishedAt: '2025-08-01' } }, []],
    ['no more than three', { ici, ...common }, ['autre-0', 'autre-1', 'autre-10']],
    ['what the editors chose', { ici: { ...ici, related: '[un, absent, ici]' }, un: {}, deux: { topics: '[Cloud]' } }, ['un']],
    [
      'what shares its topics where nothing chosen is there',
      { ici: { ...ici, related: '[absent, ici]' }, deux: { topics: '[Cloud]' } },
      ['deux'],
    ],
    ['nothing where it has no topic', { ici: {}, un: {} }, []],
  ])('%s', async (_, stories, expected) => {
    expect(await after('ici', stories)).toEqual(expected);
  });
});
