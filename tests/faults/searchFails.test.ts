import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Database } from '@/lib/library/index/database';
import { words } from '@/lib/text/words';
import { contentFolder } from '../support/contentFolder';
import { ask, indexed, question } from '../support/asking';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';
import { removeFolder } from '../support/removeFolder';

const FILLING = Array.from({ length: 700 }, (_, n) => `mot${n}`).join(' ');

test('a search whose words are damaged is a page that says so; readers read, it recovers by itself, and SIGTERM ends all', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  onTestFinished(() => removeFolder(cache));
  const site = await startServer({ CACHE_DIR: cache, TRUSTED_PROXIES: '1' });
  onTestFinished(() => site.stop());
  await indexed(site);
  expect((await ask(site, question('openai'))).results).toHaveLength(1);
  const [index = ''] = (await readdir(cache)).filter((name) => /^library-.*\.db$/.test(name));
  const database = new Database(path.join(cache, index));
  database.exec("UPDATE words_data SET block = x'00ff00ff' WHERE id > 10");
  database.close();
  const { status, headers, body } = await ask(site, question('openai'));
  expect([status, body.includes(words.searchUnavailable), body.includes('Aucun article')]).toEqual([200, true, false]);
  expect(headers['cache-control']).toBe('no-store');
  expect((await site.request(paths.front)).status).toBe(200);
  // No more often than one address may ask.
  await expect.poll(async () => (await ask(site, question('openai'))).results, { timeout: 90_000, interval: 1000 }).toHaveLength(1);
  expect(site.log.filter((line) => line.includes('search failed'))).not.toEqual([]);
  site.signal('SIGTERM');
  expect(await site.ended).toBe(0);
});

test('a site that has nowhere to keep its index says so; readers read and search, and SIGTERM ends it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cache-'));
  onTestFinished(() => removeFolder(folder));
  const inTheWay = path.join(folder, 'cache');
  await writeFile(inTheWay, '');
  const site = await startServer({ CACHE_DIR: inTheWay, TRUSTED_PROXIES: '1' });
  onTestFinished(() => site.stop());
  await indexed(site);
  expect(site.log.join('\n')).toContain('EEXIST');
  expect((await ask(site, question('openai'))).results).toHaveLength(1);
  expect((await site.request(paths.front)).status).toBe(200);
  site.signal('SIGTERM');
  expect(await site.ended).toBe(0);
});

test('that the index is being built is told to whoever asks meanwhile, and to nobody by a cache', async () => {
  // Each takes the index about a millisecond.
  const many = Array.from({ length: 2000 }, (_, n): [string, string] => [
    `articles/a-${n}.md`,
    articleText({}, `Article ${n}. ${FILLING}`),
  ]);
  const { folder, remove } = await contentFolder(Object.fromEntries(many));
  onTestFinished(remove);
  const site = await startServer({ CONTENT_DIR: folder, TRUSTED_PROXIES: '1' });
  onTestFinished(() => site.stop());
  const asked = async () => {
    const { headers, body } = await ask(site, question('openai'));
    return { keep: headers['cache-control'], isBuilding: body.includes(words.searchIncomplete) };
  };
  // Before that, on a busy machine, it does not answer at all.
  await expect.poll(asked, { timeout: 90_000 }).toEqual({ keep: 'no-store', isBuilding: true });
  await indexed(site);
  const { keep, isBuilding } = await asked();
  expect([keep, isBuilding]).toEqual(['public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400', false]);
});
