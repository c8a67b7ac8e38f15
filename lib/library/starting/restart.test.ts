import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Library } from '../library';
import { openLibrary } from '../openLibrary';

const NOW = Date.parse('2025-06-11T12:00:00Z');

async function everything(library: Library): Promise<unknown> {
  const all = library.list({ kind: 'latest' }, 0, 10_000);
  const texts = await Promise.all(all.map(({ slug }) => library.findArticle(slug)));
  return [all, texts, library.fronts('topic'), library.fronts('archive'), library.problems(), library.movedTo('/x')];
}

/** Opens and closes the library, which writes its snapshot. */
async function visit<T>(folder: string, cache: string | undefined, ask: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(folder, () => NOW, cache === undefined ? {} : { snapshotFolder: cache });
  const answer = await ask(library);
  await library.close();
  return answer;
}

it('a start with a snapshot knows what changed, came and went meanwhile, and writes nothing when nothing did', async () => {
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'articles/a.md': articleText({ topics: '[Or]', aliases: '[/x]' }),
    'articles/b.md': articleText({ topics: '[Eau]' }),
    'articles/c.md': articleText({ headline: 'Bon' }),
    'articles/d.md': 'mauvais',
  });
  const cache = await temporaryFolder({});
  await visit(folder, cache, everything);
  const [name = ''] = await readdir(cache);
  expect(name).toMatch(/^library-[0-9a-f]{16}\.jsonl$/);
  const written = await readFile(path.join(cache, name));
  expect(await visit(folder, cache, everything)).toEqual(await visit(folder, undefined, everything));
  expect((await readFile(path.join(cache, name))).equals(written)).toBe(true);
  await writeFile(path.join(folder, 'articles/a.md'), articleText({ topics: '[Fer]' }));
  await rm(path.join(folder, 'articles/b.md'));
  await writeFile(path.join(folder, 'articles/e.md'), articleText());
  expect(await visit(folder, cache, everything)).toEqual(await visit(folder, undefined, everything));
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML.replace('Europe/Paris', 'Asia/Tokyo'));
  expect(await visit(folder, cache, everything)).toEqual(await visit(folder, undefined, everything));
});

it('the last good version of a file that turned bad outlives the process', async () => {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': articleText() });
  const cache = await temporaryFolder({});
  await visit(folder, cache, everything);
  await writeFile(path.join(folder, 'articles/a.md'), '---\nheadline: Un : deux\n---\nTexte.\n');
  for (let start = 0; start < 2; start += 1) {
    const [article, problems] = await visit(folder, cache, async (library) => [await library.findArticle('a'), library.problems().length]);
    expect([article, problems]).toEqual([expect.objectContaining({ headline: 'Un titre', body: 'Texte.' }), 1]);
  }
});

/** A process that keeps a library with its snapshot open, saves as fast as it can, and writes the snapshot again and again. */
const BUSY = `
  import { writeFileSync } from 'node:fs';
  import { openLibrary } from './lib/library/openLibrary';
  const [folder, cache, text] = process.argv.slice(1);
  for (let n = 0; ; n += 1) {
    const library = await openLibrary(folder, Date.now, { watch: true, snapshotFolder: cache });
    if (n === 0) console.log('busy');
    for (let k = 0; k < 40; k += 1) writeFileSync(folder + '/articles/n-' + ((n * 40 + k) % 400) + '.md', text.replace('Un titre', 'Titre ' + n));
    await new Promise((go) => setTimeout(go, 200));
    await library.close();
  }`;

it('after kill -9 in the midst of saves and snapshots, the next start is complete and right', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML });
  const cache = await temporaryFolder({});
  await mkdir(path.join(folder, 'articles'));
  for (let n = 0; n < 400; n += 1) await writeFile(path.join(folder, `articles/n-${n}.md`), articleText());
  for (const wait of [0, 150, 320, 410]) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', BUSY, folder, cache, articleText()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await sleep(wait);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await visit(folder, cache, everything)).toEqual(await visit(folder, undefined, everything));
  }
});

/** A process that opens a library and closes it, which writes its snapshot. */
const ONCE = `
  import { openLibrary } from './lib/library/openLibrary';
  const [folder, cache] = process.argv.slice(1);
  await (await openLibrary(folder, Date.now, { snapshotFolder: cache })).close();`;

const MANY = 20_000;

it(
  'kill -9 while the snapshot is being written leaves the one before it, and nothing behind after the next start',
  { timeout: 300_000 },
  async () => {
    const folder = await temporaryFolder({ 'site.yaml': SITE_YAML });
    const cache = await temporaryFolder({});
    await mkdir(path.join(folder, 'articles'));
    for (let n = 0; n < MANY; n += 1) writeFileSync(path.join(folder, `articles/n-${n}.md`), articleText());
    const left = async (): Promise<string[]> =>
      (await readdir(cache)).map((name) => name.replace(/^library-[0-9a-f]+|\.\d+(?=\.tmp)/g, ''));
    const all = (library: Library) =>
      Promise.resolve([library.findSummary('n-7')?.headline, library.list({ kind: 'latest' }, 0, MANY + 1)]);
    for (const before of [[], ['.jsonl']]) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', ONCE, folder, cache], { stdio: 'inherit' });
      const writing = watch(cache, (_, name) => {
        if (name?.endsWith('.tmp') === true) child.kill('SIGKILL');
      });
      await once(child, 'exit');
      writing.close();
      expect([child.signalCode, (await left()).sort()]).toEqual(['SIGKILL', [...before, '.jsonl.tmp']]);
      expect(await visit(folder, cache, all)).toEqual(await visit(folder, undefined, all));
      expect(await left()).toEqual(['.jsonl']);
      await writeFile(path.join(folder, 'articles/n-7.md'), articleText({ headline: 'Deux' }));
    }
  },
);
