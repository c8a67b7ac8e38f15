import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { words } from '@/lib/text/words';
import { ask, indexed, question } from '../support/asking';
import { paths } from '../support/pages';
import { startServer } from '../support/server';

test('a search that has nowhere to keep its index is a page that says so; readers read, it recovers, and SIGTERM ends all', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const inTheWay = path.join(folder, 'cache');
  await writeFile(inTheWay, '');
  const [site, hopeless] = await Promise.all([0, 1].map(() => startServer({ CACHE_DIR: inTheWay, TRUSTED_PROXIES: '1' })));
  onTestFinished(() => site?.stop());
  onTestFinished(() => hopeless?.stop());
  if (!site || !hopeless) throw new Error('two servers were started');
  const { status, body } = await ask(site, question('openai'));
  expect([status, body.includes(words.searchUnavailable), body.includes('Aucun article')]).toEqual([200, true, false]);
  expect((await site.request(paths.front)).status).toBe(200);

  hopeless.signal('SIGTERM');
  expect(await hopeless.ended).toBe(0);

  await rm(inTheWay);
  await indexed(site);
  expect((await ask(site, question('openai'))).results).toHaveLength(1);
  site.signal('SIGTERM');
  expect(await site.ended).toBe(0);
});
