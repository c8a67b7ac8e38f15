import { describe, expect, it } from 'vitest';
import { article, articleText, site, SITE_YAML, sound } from '@/tests/support/paper';
import { parseSite } from './site';
import { isPublic, parseArticle } from './article';
import { formatProblem } from './problem';

const NOW = Date.parse('2025-06-10T12:30:00Z');

describe('readers may see', () => {
  it.each([
    ['an article of yesterday', { publishedAt: '2025-06-09' }, true],
    ['an article of this very instant', { publishedAt: '2025-06-10 14:30' }, true],
    ['no article of the next minute', { publishedAt: '2025-06-10 14:31' }, false],
    ['no draft', { publishedAt: '2025-06-09', draft: 'true' }, false],
    ['no article that was withdrawn', { publishedAt: '2025-06-09', withdrawn: '{ at: 2025-06-10, reason: Faux }' }, false],
    ['an article that is no draft any more', { publishedAt: '2025-06-09', draft: 'false' }, true],
  ])('%s', (_, fields, expected) => {
    expect(isPublic(article(fields), NOW)).toBe(expected);
  });
});

describe('a file’s name', () => {
  it.each(['un-article', 'a', '2025', 'a-1-b'])('may be « %s »', (slug) => {
    expect(parseArticle(slug, articleText(), site)).toMatchObject({ ok: true, value: { slug } });
  });

  it.each([
    ['Un-article', ' : un-article'],
    ['élu', ' : elu'],
    ['a_b', ' : a-b'],
    ['a--b', ' : a-b'],
    ['-a', ' : a'],
    ['a-', ' : a'],
    ['a b', ' : a-b'],
    ['..', ''],
    ['', ''],
  ])('may not be « %s »', (slug, offer) => {
    const checked = parseArticle(slug, articleText(), site, 'articles/x.md');
    expect(checked.ok ? [] : checked.problems.map(formatProblem)).toEqual([
      `articles/x.md:1:1 -: le nom du fichier « ${slug} » ne peut être une adresse ; écrivez des minuscules sans accent, des chiffres et des traits d’union${offer}`,
    ]);
  });
});

it.each([
  ['un-titre (conflicted copy 2025-06-10)', 'la copie en conflit'],
  ["un-titre (Copie en conflit de PC d'Ève 2025-06-10)", 'la copie en conflit'],
  ['un-titre (PC’s conflicted copy 2025-06-10)', 'la copie en conflit'],
  ['un-titre.sync-conflict-20250610-101500-ABCDEFG', 'la copie en conflit'],
  ['un-titre_conflict-20250610-101500', 'la copie en conflit'],
  ['un-titre (SFConflict eve@exemple.fr 2025-06-10-10-15-00)', 'la copie en conflit'],
  ['un-titre (1)', 'sans doute une copie'],
  ['un-titre - Copie (2)', 'sans doute une copie'],
  ['un-titre copie 2', 'sans doute une copie'],
])('« %s » is to be compared and deleted, never to be published under another name', (slug, what) => {
  const checked = parseArticle(slug, articleText(), site, 'articles/x.md');
  expect(checked.ok ? [] : checked.problems.map(({ message }) => message)).toEqual([
    `le nom du fichier « ${slug} » ne peut être une adresse : c’est ${what} de « un-titre.md » ; comparez les deux, gardez-y ce qui est juste, puis supprimez la copie`,
  ]);
});

it.each(['Conflit au Soudan', 'Une pâle copie', 'Titre (1)'])('« %s » is no copy, and is offered a name', (slug) => {
  const checked = parseArticle(slug, articleText(), site, 'articles/x.md');
  expect(checked.ok ? '' : checked.problems[0]?.message).toContain('écrivez des minuscules');
});

it('a problem names the file where it lies', () => {
  const checked = parseArticle('a', 'rien', site, 'articles/2025/a.md');
  expect(checked.ok ? [] : checked.problems.map(({ file }) => file)).toEqual(['articles/2025/a.md']);
});

it('a day begins at midnight of the paper that prints it, and its sections are its own', () => {
  const elsewhere = sound(
    parseSite('site.yaml', SITE_YAML.replace('Europe/Paris', 'America/Martinique').replace('id: economie', 'id: mer')),
  );
  const at = (checked: ReturnType<typeof parseArticle>): string => new Date(sound(checked).publishedAt.epochMs).toISOString();
  expect(at(parseArticle('a', articleText(), site))).toBe('2025-06-09T22:00:00.000Z');
  expect(at(parseArticle('a', articleText({ section: 'mer' }), elsewhere))).toBe('2025-06-10T04:00:00.000Z');
  expect(parseArticle('a', articleText({ section: 'mer' }), site).ok).toBe(false);
});
