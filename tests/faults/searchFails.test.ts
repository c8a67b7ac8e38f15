import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { words } from '@/lib/text/words';
import { contentFolder } from '../support/contentFolder';
import { ask, indexed, question } from '../support/asking';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';

const FILLING = Array.from({ length: 700 }, (_, n) => `mot${n}`).join(' ');

test('a search that has nowhere to keep its index is a page that says so; readers read, it recovers, and SIGTERM ends all', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const inTheWay = path.join(folder, 'cache');
  await writeFile(inTheWay, '');
  const [site, hopeless] = await Promise.all([0, 1].map(() => startServer({ CACHE_DIR: inTheWay, TRUSTED_PROXIES: '1' })));
  onTestFinished(() => site?.stop());
  onTestFinished(() => hopeless?.stop());
  if (!site || !hopeless) throw new Error('two servers were started');
  const { status, headers, body } = await ask(site, question('openai'));
  expect([status, body.includes(words.searchUnavailable), body.includes('Aucun article')]).toEqual([200, true, false]);
  expect(headers['cache-control']).toBe('no-store');
  expect((await site.request(paths.front)).status).toBe(200);

  hopeless.signal('SIGTERM');
  expect(await hopeless.ended).toBe(0);

  await rm(inTheWay);
  await indexed(site);
  expect((await ask(site, question('openai'))).results).toHaveLength(1);
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
  expect([keep, isBuilding]).toEqual(['public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400', false]);
});
