import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { photo } from '@/tests/support/photo';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { versionOf } from './indexer/versionOf';
import { openLibrary } from './openLibrary';

const NOW = Date.parse('2025-06-11T12:00:00Z');

/** A paper, and a way to have it look at what was done to its folder. */
async function paper() {
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'une.yaml': 'lead: a\n',
    'articles/a.md': articleText(),
    'articles/b/index.md': articleText({}, '![Vue](vue.png)'),
    'articles/b/vue.png': await photo(30, 20).png().toBuffer(),
    'pages/don.md': '---\ntitle: Don\ndescription: Texte\n---\nTexte.\n',
    'auteurs/eve.md': '---\nname: Ève\n---\n',
    'dossiers/eau.md': '---\nheadline: Eau\n---\n',
  });
  const library = await openLibrary(folder, () => NOW);
  onTestFinished(() => library.close());
  const at = (file: string): string => path.join(folder, file);
  const version = async (): Promise<string> => {
    await library.rescan();
    return library.version();
  };
  return { folder, at, version };
}

type At = (file: string) => string;
const BAD = '---\nheadline: Un : deux\n---\n';

it.for<[string, (at: At) => Promise<unknown>]>([
  ['an article says something else', (at) => writeFile(at('articles/a.md'), articleText({ headline: 'Autre' }))],
  ['an article says the same in other bytes', (at) => writeFile(at('articles/a.md'), `${articleText()}\n\n`)],
  ['an article cannot be used as it stands', (at) => writeFile(at('articles/a.md'), BAD)],
  ['a new article cannot be used', (at) => writeFile(at('articles/c.md'), BAD)],
  ['an article is too large to be read', (at) => writeFile(at('articles/a.md'), 'x'.repeat(2_000_000))],
  ['an article has another address', (at) => rename(at('articles/a.md'), at('articles/c.md'))],
  ['an article is gone', (at) => rm(at('articles/a.md'))],
  ['a picture is another', async (at) => writeFile(at('articles/b/vue.png'), await photo(300, 20).png().toBuffer())],
  ['a picture comes', async (at) => writeFile(at('articles/b/neuve.png'), await photo(3, 2).png().toBuffer())],
  ['a page is another', (at) => writeFile(at('pages/don.md'), '---\ntitle: Un don\ndescription: Texte\n---\n')],
  ['an author is another', (at) => writeFile(at('auteurs/eve.md'), '---\nname: Ève\nrole: Reporter\n---\n')],
  ['a dossier is gone', (at) => rm(at('dossiers/eau.md'))],
  ['the front page has another plan', (at) => writeFile(at('une.yaml'), 'lead: b\n')],
  ['the settings are others', (at) => writeFile(at('site.yaml'), SITE_YAML.replace('Gazette', 'Feuille'))],
  ['the settings cannot be used', (at) => writeFile(at('site.yaml'), BAD)],
])('the version is another when %s, and the one that a folder like this has anywhere', async ([, change]) => {
  const { folder, at, version } = await paper();
  const before = await version();
  expect(before).toBe(await versionOf(folder));
  await change(at);
  const after = await version();
  expect(after).not.toBe(before);
  expect(after).toBe(await versionOf(folder));
});

it.for<[string, (at: At) => Promise<unknown>]>([
  ['a file is touched', (at) => utimes(at('articles/a.md'), 1, 1)],
  ['a picture is touched', (at) => utimes(at('articles/b/vue.png'), 1, 1)],
  ['a file comes that is no text', (at) => writeFile(at('articles/notes.txt'), 'notes')],
  ['an editor’s program leaves a hidden file', (at) => writeFile(at('articles/.a.md'), 'x')],
  [
    'an article leaves and comes back',
    async (at) => {
      await rename(at('articles/a.md'), at('articles/.a'));
      await rename(at('articles/.a'), at('articles/a.md'));
    },
  ],
  ['an empty folder comes', (at) => mkdir(at('articles/2025'))],
])('the version stays when %s', async ([, change]) => {
  const { at, version } = await paper();
  const before = await version();
  await change(at);
  expect(await version()).toBe(before);
});
