import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { versionOf } from '@/lib/library/indexer/versionOf';
import { contentFolder } from '../support/contentFolder';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';
import { removeFolder } from '../support/removeFolder';

const PATIENCE = { timeout: 90_000, interval: 250 };

/** A paper with twenty articles, and a place for its index. */
async function paper() {
  const articles = Array.from({ length: 20 }, (_, n): [string, string] => [
    `articles/a-${n}.md`,
    articleText({ headline: `Article ${n}` }),
  ]);
  const { folder, remove } = await contentFolder(Object.fromEntries(articles));
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  onTestFinished(async () => {
    await remove();
    await removeFolder(cache);
  });
  const start = async (env: Readonly<Record<string, string>> = {}): Promise<Server> => {
    const site = await startServer({ CONTENT_DIR: folder, CACHE_DIR: cache, ...env });
    onTestFinished(() => site.stop());
    return site;
  };
  const index = async (): Promise<string> => {
    const name = (await readdir(cache)).find((file) => file.startsWith('library-') && file.endsWith('.db'));
    if (name === undefined) throw new Error('there is no index');
    return path.join(cache, name);
  };
  const save = (slug: string, headline: string) => writeFile(path.join(folder, 'articles', `${slug}.md`), articleText({ headline }));
  return { folder, cache, start, index, save };
}

/** True answers to what is not in memory: a front, an article, a page that is not there. */
async function answers(site: Server, slug: string): Promise<readonly number[]> {
  const asked = [`/articles/${slug}`, '/archives', '/articles/nulle-part', paths.front];
  return Promise.all(asked.map(async (target) => (await site.request(target)).status));
}

const headline = async (site: Server, slug: string): Promise<string | undefined> =>
  /<h1[^>]*>([^<]*)/.exec((await site.request(`/articles/${slug}`)).body)?.[1];

const ready = (site: Server): Promise<void> => expect.poll(async () => (await site.admin('/readyz')).status, PATIENCE).toBe(200);

const folderInstead = async (file: string): Promise<void> => {
  await withoutLog(file);
  await rm(file);
  await mkdir(file);
};
const noise = async (file: string): Promise<void> => writeFile(file, Buffer.alloc((await stat(file)).size, 'bruit'));
/** With its log, from which it could be made whole. */
const withoutLog = async (file: string): Promise<void> => {
  for (const suffix of ['-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
};
const cutShort = async (file: string): Promise<void> => {
  await withoutLog(file);
  await truncate(file, 9000);
};

test('an index that was cut short while nothing ran, or exchanged for a folder, is made anew, or elsewhere, and all answers are right', async () => {
  const { start, index, save } = await paper();
  const first = await start();
  await ready(first);
  await first.stop();
  // What changed meanwhile is found at the start, and /readyz waits for it.
  for (const [change, harm] of [
    ['Pendant la nuit', () => undefined],
    ['Coupé', cutShort],
    ['Dossier', folderInstead],
  ] as const) {
    await harm(await index());
    await save('a-1', change);
    const site = await start();
    await ready(site);
    expect(await headline(site, 'a-1')).toBe(change);
    expect([change, ...(await answers(site, 'a-2'))]).toEqual([change, 200, 200, 404, 200]);
    await site.stop();
  }
});

test('an index that is taken away or filled with noise under a running site is made anew: pages in memory go on, and the next save is shown', async () => {
  const { start, index, save } = await paper();
  const site = await start();
  await ready(site);
  expect((await site.request(paths.front)).status).toBe(200);
  for (const [change, harm] of [
    ['Sans index', (file: string) => rm(file)],
    ['Bruit', noise],
  ] as const) {
    await harm(await index());
    for (let n = 0; n < 10; n += 1) expect((await site.request(paths.front)).status).toBe(200);
    await save('a-3', change);
    await expect.poll(() => headline(site, 'a-3'), PATIENCE).toBe(change);
    await expect.poll(() => answers(site, 'a-4'), PATIENCE).toEqual([200, 200, 404, 200]);
    const isThere = (): Promise<boolean> =>
      index().then(
        () => true,
        () => false,
      );
    await expect.poll(isThere, PATIENCE).toBe(true);
  }
});

test.runIf(process.getuid?.() === 0)(
  'a disk that is full keeps readers on what is there; when it has room again, the save is shown',
  async () => {
    const { cache, start, save } = await paper();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', cache]);
    onTestFinished(() => void execFileSync('umount', ['-l', cache]));
    const site = await start();
    await ready(site);
    const filler = path.join(cache, 'filler');
    await writeFile(filler, Buffer.alloc(4_000_000)).catch((error: unknown) => expect(error).toMatchObject({ code: 'ENOSPC' }));
    for (let n = 0; n < 12; n += 1) await save(`a-${n}`, `Neuf ${n} ${'x'.repeat(20_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await answers(site, 'a-15')).toEqual([200, 200, 404, 200]);
    await rm(filler);
    await save('a-3', 'Enfin');
    await expect.poll(() => headline(site, 'a-3'), PATIENCE).toBe('Enfin');
  },
);

test('a save is shown by each of four processes, and what changed while their indexer was replaced is found', async () => {
  const { folder, start, index, save } = await paper();
  const site = await start({ WEB_CONCURRENCY: '4' });
  await ready(site);
  // Each request has a connection of its own, and each process its turn.
  const everywhere = async (slug: string) => new Set(await Promise.all(Array.from({ length: 24 }, () => headline(site, slug))));
  expect(await everywhere('a-5')).toEqual(new Set(['Article 5']));
  await save('a-5', 'Pour tous');
  await expect.poll(() => everywhere('a-5'), PATIENCE).toEqual(new Set(['Pour tous']));
  await rm(await index());
  await save('a-6', 'Entre-temps');
  await expect.poll(() => everywhere('a-6'), PATIENCE).toEqual(new Set(['Entre-temps']));
  await save('a-7', 'Ensuite');
  // Whoever waits for the version finds it in all of them.
  const version = `${await versionOf(folder)}\n`;
  await expect.poll(async () => (await site.admin('/version')).body, PATIENCE).toBe(version);
  expect(await everywhere('a-7')).toEqual(new Set(['Ensuite']));
});

test('two sites on one content folder and one cache do each other no harm', async () => {
  const { start, save } = await paper();
  const [one, other] = await Promise.all([start(), start()]);
  const sites = [one, other];
  await Promise.all(sites.map(ready));
  for (let round = 0; round < 3; round += 1) {
    await save('a-8', `Tour ${round}`);
    for (const site of sites) await expect.poll(() => headline(site, 'a-8'), PATIENCE).toBe(`Tour ${round}`);
  }
  await one.stop();
  await save('a-9', 'Seul');
  await expect.poll(() => headline(other, 'a-9'), PATIENCE).toBe('Seul');
  for (const site of sites) expect(site.log.filter((line) => line.includes('"level":50'))).toEqual([]);
});
