import { describe, expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { openLibrary } from '../library/openLibrary';
import { readAlso, relatedByTopic } from './related';

const story = (slug: string, topics: string, publishedAt = '2025-06-10', section = 'economie') =>
  article({ topics: `[${topics}]`, publishedAt, section }, 'Un.', slug);

const own = story('ici', 'Cloud, OpenAI');
const counts = new Map([
  ['cloud', 500],
  ['openai', 4],
]);

describe('after an article, a reader is shown first', () => {
  it.each([
    ['what shares more topics', [story('un', 'Cloud'), story('deux', 'Cloud, OpenAI')], ['deux', 'un']],
    ['what shares the rarer topic', [story('un', 'Cloud'), story('deux', 'OpenAI')], ['deux', 'un']],
    ['what is of the same section', [story('un', 'Cloud', '2025-06-10', 'politique'), story('deux', 'Cloud')], ['deux', 'un']],
    ['what is near in time', [story('un', 'Cloud', '2026-01-01'), story('deux', 'Cloud', '2025-05-01')], ['deux', 'un']],
    ['a topic however it is written', [story('un', 'CLOUD')], ['un']],
  ])('%s', (_, candidates, slugs) => {
    expect(relatedByTopic(own, candidates, counts).map(({ slug }) => slug)).toEqual(slugs);
  });

  it.each([
    ['the article itself', [own]],
    ['what only is of the same section, or new', [story('un', 'Banques', '2026-01-01')]],
    ['what has no topic', [article({}, 'Un.', 'un')]],
  ])('and never %s', (_, candidates) => {
    expect(relatedByTopic(own, candidates, counts)).toEqual([]);
  });

  it('and each story once, though two topics lead to it', () => {
    const twice = story('un', 'Cloud, OpenAI');
    expect(relatedByTopic(own, [twice, twice], counts)).toEqual([twice]);
  });
});

describe('in a paper', () => {
  const files = {
    'site.yaml': SITE_YAML,
    'articles/a.md': articleText({ topics: '[Cloud]' }),
    'articles/b.md': articleText({ topics: '[Cloud]', publishedAt: '2025-06-11' }),
    'articles/c.md': articleText({ publishedAt: '2025-06-12' }),
    'articles/choisi.md': articleText({ topics: '[Cloud]', related: '[c, absent, choisi]' }),
    'articles/lui-meme.md': articleText({ topics: '[Cloud]', publishedAt: '2025-06-20', related: '[lui-meme]' }),
    'articles/seul.md': articleText({ topics: '[Rugby]' }),
  };

  it.each([
    ['choisi', ['c']],
    ['a', ['choisi', 'b', 'lui-meme']],
    ['lui-meme', ['b', 'a', 'choisi']],
    ['seul', []],
    ['c', []],
  ])('after %s come %j', async (slug, expected) => {
    const library = await openLibrary(await temporaryFolder(files), () => Date.parse('2025-07-01'));
    const found = library.findSummary(slug);
    expect(found && readAlso(library, found).map((other) => other.slug)).toEqual(expected);
  });
});
