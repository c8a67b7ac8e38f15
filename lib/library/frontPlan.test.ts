import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from './openLibrary';
import { formatProblem } from '../content/problem';

async function open(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': articleText(), ...files });
  const library = await openLibrary(folder, () => Date.parse('2025-06-11T12:00:00Z'));
  onTestFinished(() => library.close());
  const told: string[] = [];
  library.onChange((keys) => told.push(...[...keys].sort()));
  const change = async (): Promise<string[]> => {
    told.length = 0;
    await library.rescan();
    return [...told];
  };
  const save = async (file: string, text: string): Promise<string[]> => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
    return change();
  };
  const remove = async (file: string): Promise<string[]> => {
    await rm(path.join(folder, file));
    return change();
  };
  return { library, save, remove };
}

it('what editors want on the front page is known from the start, and each part of it is told by itself', async () => {
  const { library, save, remove } = await open({ 'une.yaml': 'lead: a\n' });
  expect(library.frontPlan()).toEqual({ lead: 'a', others: [] });
  expect(await save('une.yaml', 'lead: a\nothers: [b]\n')).toEqual(['une']);
  expect(await save('une.yaml', 'lead: a\nothers: [b]\nalert: { text: Alerte, until: 2025-06-12 08:00 }\n')).toEqual(['alert']);
  expect(library.alert()).toMatchObject({ text: 'Alerte', until: { epochMs: Date.parse('2025-06-12T06:00:00Z') } });
  expect(await remove('une.yaml')).toEqual(['alert', 'une']);
  expect(library.frontPlan()).toBeUndefined();
});

it('a front page file with a mistake is told with its place, and what it said before stays up', async () => {
  const { library, save } = await open({ 'une.yaml': 'lead: a\n' });
  expect(await save('une.yaml', 'lead: a\nothers: b\n')).toEqual(['problems']);
  expect(library.problems().map(formatProblem)).toEqual([
    'une.yaml:2:9 others: trouvé « b » ; écrivez une liste de noms de fichiers, sans .md : ["b"]',
  ]);
  expect(library.frontPlan()).toEqual({ lead: 'a', others: [] });
});

it.each(['', '\n', '# Rien pour l’instant\n'])('a front page file that holds %j wants nothing, and is no mistake', async (text) => {
  const { library, save } = await open({ 'une.yaml': 'lead: a\n' });
  expect(await save('une.yaml', text)).toEqual(['une']);
  expect(library.problems()).toEqual([]);
  expect(library.frontPlan()).toEqual({ others: [] });
});

it('an author’s file is found by its name and drops what says something of the author', async () => {
  const { library, save, remove } = await open({});
  const text = '---\nname: Ève Blanc\n---\nUne phrase.\n';
  expect(await save('auteurs/eve-blanc.md', text)).toEqual(['authors', 'profile:eve-blanc']);
  expect(library.fronts('author')).toEqual([{ id: 'eve-blanc', label: 'Ève Blanc', count: 0 }]);
  expect(await library.findAuthor('eve-blanc')).toMatchObject({ name: 'Ève Blanc', body: 'Une phrase.' });
  expect(await save('auteurs/eve-blanc.md', text)).toEqual([]);
  const named = text.replace('---\nUne', 'fediverse: "@eve@exemple.org"\n---\nUne');
  expect(await save('auteurs/eve-blanc.md', named)).toEqual(['fediverse:eve-blanc', 'profile:eve-blanc']);
  expect(library.findFediverse('eve-blanc')).toBe('@eve@exemple.org');
  expect(await save('auteurs/eve-blanc.md', named.replace('phrase', 'ligne'))).toEqual(['profile:eve-blanc']);
  expect(await remove('auteurs/eve-blanc.md')).toEqual(['authors', 'fediverse:eve-blanc', 'profile:eve-blanc']);
  expect(library.findAuthorFields('eve-blanc')).toBeUndefined();
});

it('an author with a file is listed by the name in it, with the stories that others sign so', async () => {
  const { library, save } = await open({ 'articles/a.md': articleText({ byline: '[EVE BLANC]' }) });
  expect(library.fronts('author')).toEqual([{ id: 'eve-blanc', label: 'EVE BLANC', count: 1 }]);
  expect(await save('auteurs/eve-blanc.md', '---\nname: Ève Blanc\n---\n')).toEqual(['authors', 'profile:eve-blanc']);
  expect(library.fronts('author')).toEqual([{ id: 'eve-blanc', label: 'Ève Blanc', count: 1 }]);
});

it('a piece that is called otherwise comes to the front of its genre, and the list of genres says so', async () => {
  const { library, save } = await open({});
  expect(await save('articles/a.md', articleText({ genre: 'brève' }))).toEqual(
    expect.arrayContaining(['article:a', 'genre:breve', 'genres']),
  );
  expect(library.fronts('genre')).toEqual([{ id: 'breve', label: 'Brèves', count: 1 }]);
  expect(library.list({ kind: 'genre', id: 'breve' }, 0, 9)).toMatchObject([{ slug: 'a', genre: 'breve' }]);
});

it('a dossier is there with its file and is listed with its articles; each change tells what says it', async () => {
  const { library, save, remove } = await open({ 'articles/b.md': articleText({ dossier: 'climat' }) });
  const text = (headline: string): string => `---\nheadline: ${headline}\n---\nUne phrase.\n`;
  expect(library.fronts('dossier')).toEqual([]);
  expect(await save('dossiers/climat.md', text('Le climat'))).toEqual(['dossiers', 'introduction:climat']);
  expect(library.fronts('dossier')).toEqual([{ id: 'climat', label: 'Le climat', count: 1 }]);
  expect(await library.findDossier('climat')).toMatchObject({ headline: 'Le climat', body: 'Une phrase.' });
  expect(await save('articles/b.md', articleText())).toEqual(expect.arrayContaining(['article:b', 'dossier:climat', 'dossiers']));
  expect(await remove('dossiers/climat.md')).toEqual(['introduction:climat']);
  expect(library.findDossierFields('climat')).toBeUndefined();
});
