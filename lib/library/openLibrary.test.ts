import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Library } from './library';
import { openLibrary } from './openLibrary';
import { formatProblem } from '../content/problem';

const NOW = Date.parse('2025-06-11T12:00:00Z');

async function open(files: Readonly<Record<string, string>>, clock = () => NOW): Promise<Library & { folder: string }> {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, ...files });
  const library = await openLibrary(folder, clock);
  onTestFinished(() => library.close());
  return Object.assign(library, { folder });
}

const latest = (library: Library): string[] => library.list({ kind: 'latest' }, 0, 10).map(({ slug }) => slug);

it('readers see public articles, newest first, and those of one hour by their address', async () => {
  const library = await open({
    'articles/b.md': articleText(),
    'articles/2025/a.md': articleText(),
    'articles/c/index.md': articleText({ publishedAt: '2025-06-11' }),
    'articles/demain.md': articleText({ publishedAt: '2025-06-12' }),
    'articles/brouillon.md': articleText({ draft: 'true' }),
  });
  expect(latest(library)).toEqual(['c', 'a', 'b']);
  expect(library.list({ kind: 'latest' }, 1, 1).map(({ slug }) => slug)).toEqual(['a']);
  expect(library.count({ kind: 'latest' })).toBe(3);
  expect(await library.findArticle('demain')).toBeUndefined();
  expect(await library.findArticle('a')).toMatchObject({ slug: 'a', body: 'Un paragraphe.' });
});

it('pictures lie in the folder of an article or a page, where an article comes first, or in an author’s own', async () => {
  const page = '---\ntitle: Un titre\ndescription: Une phrase\n---\nUn paragraphe.\n';
  const library = await open({
    'articles/a/index.md': articleText(),
    'articles/b.md': articleText(),
    'articles/demain/index.md': articleText({ publishedAt: '2025-06-12' }),
    'pages/a/index.md': page,
    'pages/contact/index.md': page,
    'auteurs/a/index.md': '---\nname: A\n---\n',
  });
  const folders = ['a', 'b', 'demain', 'contact', 'absent', 'auteur--a'].map((slug) => library.pictureFolder(slug));
  const at = (folder: string): string => path.join(library.folder, folder);
  expect(folders).toEqual([at('articles/a'), undefined, undefined, at('pages/contact'), undefined, at('auteurs/a')]);
});

it('a scheduled article is there from its instant on', async () => {
  const clock = { now: NOW };
  const library = await open({ 'articles/a.md': articleText({ publishedAt: '2025-06-11 14:30' }) }, () => clock.now);
  expect([latest(library), library.standing('a')]).toEqual([[], 'absent']);
  clock.now = Date.parse('2025-06-11T12:30:00Z');
  expect([latest(library), library.standing('a')]).toEqual([['a'], 'public']);
});

it('an article stands on the fronts of its section, topics, authors and month, and on no other', async () => {
  const library = await open({ 'articles/a.md': articleText({ topics: '[Énergie]', byline: '[Ève Blanc]' }) });
  const counts = (kind: 'section' | 'topic' | 'author' | 'archive', ...ids: string[]) => ids.map((id) => library.count({ kind, id }));
  expect(counts('section', 'economie', 'politique')).toEqual([1, 0]);
  expect(counts('topic', 'energie', 'Énergie')).toEqual([1, 0]);
  expect(counts('author', 'eve-blanc', 'eve')).toEqual([1, 0]);
  expect(counts('archive', '2025', '2025-06', '2025-6', '2025-07')).toEqual([1, 1, 0, 0]);
});

it('a bad file keeps no other out, and editors see what to mend', async () => {
  const library = await open({ 'articles/a.md': articleText(), 'articles/b.md': 'rien', 'articles/2025/a.md': articleText() });
  expect(latest(library)).toEqual(['a']);
  expect(library.problems().map(formatProblem)).toEqual([
    'articles/a.md:1:1 -: l’adresse « a » est déjà celle de articles/2025/a.md ; renommez l’un des deux fichiers',
    'articles/b.md:1:1 -: trouvé « rien » ; la première ligne doit être --- seule',
  ]);
});

it('a change of a file tells what would now be told differently, and nothing else', async () => {
  const library = await open({ 'articles/a.md': articleText(), 'articles/b.md': articleText({ section: 'politique' }) });
  const told: string[] = [];
  library.onChange((keys) => told.push(...keys));
  await writeFile(path.join(library.folder, 'articles/a.md'), articleText({ headline: 'Un autre titre' }));
  await library.rescan();
  expect(told.sort()).toEqual(['archive:2025', 'archive:2025-06', 'article:a', 'latest', 'section:economie']);
  expect(library.findSummary('a')?.headline).toBe('Un autre titre');
  await rm(path.join(library.folder, 'articles/b.md'));
  await library.rescan();
  expect(told).toContain('section:politique');
  expect(latest(library)).toEqual(['a']);
});

it('a paper without its settings cannot be opened, and says why', async () => {
  await expect(openLibrary(await temporaryFolder({}), () => NOW)).rejects.toThrow(/^site\.yaml:1:1 -: ne peut être lu dans /);
  await expect(open({ 'site.yaml': SITE_YAML.replace('tagline:', 'taglin:') })).rejects.toThrow(
    'site.yaml:2:1 taglin: champ inconnu ; vouliez-vous écrire tagline ?',
  );
});

it('a page at an address that is the site’s own is nowhere to be found, and editors see why', async () => {
  const page = '---\ntitle: Une page\ndescription: Une page.\n---\nTexte.\n';
  const library = await open({ 'pages/indexnow.md': page, 'pages/mentions.md': page, 'pages/don.md': page });
  expect(library.pages().map(({ slug }) => slug)).toEqual(['don', 'mentions']);
  expect(library.findPageFields('indexnow')).toBeUndefined();
  expect(library.problems().map(formatProblem)).toEqual([
    'pages/indexnow.md:1:1 -: l’adresse « /indexnow » est celle du site ; donnez un autre nom au fichier',
  ]);
});

it('lists of fronts follow a change of many files at once, as a branch that is checked out makes', async () => {
  const library = await open({ 'articles/a.md': articleText() });
  expect(library.fronts('topic')).toEqual([]);
  const many = Array.from({ length: 501 }, (_, n) => path.join(library.folder, `articles/b-${n}.md`));
  for (const file of many) await writeFile(file, articleText({ topics: '[Essai]' }));
  await library.rescan();
  expect(library.fronts('topic')).toMatchObject([{ id: 'essai', count: 501 }]);
});
