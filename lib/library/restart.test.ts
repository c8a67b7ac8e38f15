import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { endWithUs } from '@/tests/support/endWithUs';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { photo } from '@/tests/support/photo';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { builtScript } from '@/tests/support/threadStart';
import type { Library } from './library';
import { openLibrary } from './openLibrary';

const NOW = Date.parse('2025-06-11T12:00:00Z');

async function everything(library: Library): Promise<unknown> {
  const all = library.list({ kind: 'latest' }, 0, 10_000);
  const texts = await Promise.all(all.map(({ slug }) => library.findArticle(slug)));
  const fronts = (['topic', 'author', 'archive'] as const).map((kind) => library.fronts(kind));
  return [
    library.version(),
    library.site,
    all,
    texts,
    fronts,
    library.pages(),
    library.problems(),
    library.movedTo('/x'),
    library.standing('retire'),
  ];
}

/** Opens and closes a library; without a file its index is in memory, and made of what lies on the disk now. */
async function visit<T>(folder: string, indexFile: string | undefined, ask: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(folder, () => NOW, indexFile === undefined ? {} : { indexFile });
  const answer = await ask(library);
  await library.close();
  return answer;
}

async function expectTrue(folder: string, indexFile: string): Promise<void> {
  expect(await visit(folder, indexFile, everything)).toEqual(await visit(folder, undefined, everything));
}

async function paper(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, ...files });
  const file = path.join(await temporaryFolder({}), 'index.db');
  return { folder, file, save: (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text) };
}

it('a start knows what was edited, came, went, moved and was withdrawn meanwhile, and what site.yaml now says', async () => {
  const { folder, file, save } = await paper({
    'articles/a.md': articleText({ topics: '[Or]', aliases: '[/x]' }),
    'articles/b.md': articleText({ topics: '[Eau]' }),
    'articles/c.md': articleText({ headline: 'Bon' }),
    'articles/d.md': 'mauvais',
    'articles/retire.md': articleText(),
    'pages/don.md': '---\ntitle: Don\ndescription: Texte\n---\nTexte.\n',
  });
  await expectTrue(folder, file);
  await expectTrue(folder, file);
  await save('articles/a.md', articleText({ topics: '[Fer]' }));
  await rm(path.join(folder, 'articles/b.md'));
  await mkdir(path.join(folder, 'articles/2025'));
  await rename(path.join(folder, 'articles/c.md'), path.join(folder, 'articles/2025/c.md'));
  await save('articles/d.md', articleText());
  await save('articles/e.md', articleText());
  await save('articles/retire.md', articleText({ withdrawn: '{ at: 2025-06-11, reason: Erreur }' }));
  await save('pages/don.md', '---\ntitle: Un don\ndescription: Texte\n---\nNeuf.\n');
  await expectTrue(folder, file);
  await save('site.yaml', SITE_YAML.replace('Europe/Paris', 'Asia/Tokyo').replace('La Gazette', 'Le Courrier'));
  await expectTrue(folder, file);
});

it('a picture that was exchanged while nothing ran is the one that readers see', async () => {
  const { folder, file, save } = await paper();
  await mkdir(path.join(folder, 'articles/a'), { recursive: true });
  await save('articles/a/index.md', articleText({}, '![Vue](vue.png)'));
  await save('articles/a/vue.png', await photo(30, 20).png().toBuffer());
  const shown = (library: Library) => library.findArticle('a').then((article) => article?.typeset.html);
  const before = await visit(folder, file, shown);
  await save('articles/a/vue.png', await photo(300, 20).png().toBuffer());
  const after = await visit(folder, file, shown);
  expect(after).toBe(await visit(folder, undefined, shown));
  expect([before?.includes('width="30"'), after?.includes('width="300"')]).toEqual([true, true]);
});

it('the last good version of a file that turned bad outlives the process, its text as well', async () => {
  const { folder, file, save } = await paper({ 'articles/a.md': articleText({}, 'Ancien texte.') });
  await visit(folder, file, everything);
  await save('articles/a.md', '---\nheadline: Un : deux\n---\nTexte.\n');
  for (let start = 0; start < 2; start += 1) {
    const [article, problems] = await visit(folder, file, async (library) => [await library.findArticle('a'), library.problems().length]);
    expect([article, problems]).toEqual([expect.objectContaining({ headline: 'Un titre', body: 'Ancien texte.' }), 1]);
  }
});

it('settings that turned bad while nothing ran leave the old ones in force, and are told', async () => {
  const { folder, file, save } = await paper({ 'articles/a.md': articleText() });
  await visit(folder, file, everything);
  await save('site.yaml', SITE_YAML.replace('tagline', 'devise'));
  expect(await visit(folder, file, (library) => Promise.resolve([library.site.name, library.problems().length]))).toEqual([
    'La Gazette',
    2,
  ]);
});

it.for([
  ['in the middle of the first reading of all', 'begins', [30, 200]],
  ['while hundreds of changes are taken in', 'has read all', [100, 400, 900]],
] as const)('after kill -9 %s, the next start is complete and right', { timeout: 120_000 }, async ([, moment, waits]) => {
  const { folder, file } = await paper();
  await mkdir(path.join(folder, 'articles'));
  for (let n = 0; n < 200; n += 1) writeFileSync(path.join(folder, `articles/n-${n}.md`), articleText({ topics: '[Or]' }));
  for (const wait of waits) {
    if (moment === 'begins') await rm(file, { force: true });
    const args = [builtScript('libraryAtWork'), folder, file, articleText()];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    endWithUs(child);
    let said = '';
    while (!said.includes(moment)) said += String((await once(child.stdout, 'data'))[0]);
    await sleep(wait);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expectTrue(folder, file);
  }
});

it('an index that a killed process has just created, and left empty, is made', async () => {
  const { folder, file } = await paper({ 'articles/a.md': articleText() });
  writeFileSync(file, '');
  await expectTrue(folder, file);
});
