import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { edgeKey } from '@/lib/discovery/edges/edgeKeys';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';
import { PURGE_TOKEN, startEdge } from '../support/strictHub';

const PATIENCE = { timeout: 60_000, interval: 100 };

test('of two processes, an edge is told of a start, a save, a withdrawal and the hour at which a page changes, and may keep pages a day', async () => {
  const { folder, remove } = await contentFolder({ 'articles/crue.md': articleText() });
  const edge = await startEdge('http');
  const env = { PURGE: 'http', PURGE_URLS: edge.url, PURGE_TOKEN, WEB_CONCURRENCY: '2' };
  const site = await startServer({ CONTENT_DIR: folder, ...env });
  onTestFinished(async () => {
    await site.stop();
    await edge.stop();
    await remove();
    expect(edge.faults).toEqual([]);
  });
  const save = (file: string, text: string): Promise<void> => writeFile(path.join(folder, file), text);
  const told = (firmness: string, ...keys: string[]): Promise<void> => {
    const lines = keys.map((key) => `${firmness} ${edgeKey(key)}`);
    return expect.poll(() => lines.filter((line) => !edge.taken.includes(line)), PATIENCE).toEqual([]);
  };
  await told('soft', 'site');
  const { headers } = await site.request('/articles/crue');
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=86400, stale-while-revalidate=60, stale-if-error=86400');
  // Nobody could purge the answer to a question.
  expect((await site.request('/recherche?q=crue')).headers['cache-control']).not.toContain('86400,');

  await save('articles/crue.md', articleText({ headline: 'La crue' }));
  await told('soft', 'article:crue', 'latest', 'section:economie');
  await save('articles/crue.md', articleText({ withdrawn: '{ at: 2025-06-12, reason: Une erreur }' }));
  await told('hard', 'article:crue', 'latest', 'section:economie');
  expect(edge.taken).not.toContain(`hard ${edgeKey('site')}`);

  const until = new Date(Date.now() + 8000).toISOString().replace(/\.\d+/, '');
  await save('une.yaml', `alert: { text: Crue, link: /don, until: ${until} }\n`);
  await expect.poll(async () => (await site.request('/')).body.includes('Crue'), PATIENCE).toBe(true);
  await expect.poll(async () => (await site.request('/')).body.includes('Crue'), PATIENCE).toBe(false);
  // The save is told three times in all.
  await expect.poll(() => edge.taken.filter((line) => line.endsWith(edgeKey('alert'))).length, PATIENCE).toBeGreaterThan(3);
  // A key is counted once its answer is there.
  await expect.poll(() => metric(site, 'newsroom_purged_keys_total'), PATIENCE).toBeGreaterThanOrEqual(edge.taken.length);
});
