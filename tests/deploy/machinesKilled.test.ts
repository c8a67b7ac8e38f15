import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '@/bench/freePort';
import { edgeKey } from '@/lib/discovery/edges/edgeKeys';
import { paths } from '../support/pages';
import { rawRequest } from '../support/rawRequest';
import { startServer } from '../support/server';
import { startVarnish } from '../support/varnish';

/** How many reads, one after the other by each of the readers, show that nothing is amiss. */
const READS = 400;
const READERS = 16;

test('readers of what was read before notice nothing when one of two machines is killed, or both, or when all is purged besides', async () => {
  const port = await freePort();
  const env = { PURGE: 'varnish', PURGE_URLS: `http://127.0.0.1:${port}` };
  const sites = [await startServer(env), await startServer(env)];
  const [one = 0, two = 0] = sites.map(({ origin }) => Number(new URL(origin).port));
  const varnish = await startVarnish(port, [one, two]);
  onTestFinished(() => varnish.stop());
  const pages = [paths.front, paths.article, '/archives', '/rubriques', '/feed.xml'];
  const failed: string[] = [];
  let reads = 0;
  let reading = true;
  const reader = async (): Promise<void> => {
    while (reading) {
      const page = pages[(reads += 1) % pages.length] ?? '';
      const status = await rawRequest(varnish.port, page).then((answer) => String(answer.status), String);
      if (status !== '200') failed.push(`${page} ${status}`);
    }
  };
  const many = async (): Promise<void> => {
    const enough = reads + READS;
    await expect.poll(() => reads, { timeout: 90_000, interval: 20 }).toBeGreaterThan(enough);
  };
  const readers = Array.from({ length: READERS }, reader);
  await many();
  for (const site of sites) {
    site.signal('SIGKILL');
    await many();
    await varnish.purge('soft', [edgeKey('site')]);
    await many();
  }
  reading = false;
  await Promise.all(readers);
  expect(failed).toEqual([]);
  const last = await Promise.all(pages.map((page) => rawRequest(varnish.port, page)));
  for (const { headers } of last) expect(headers['cache-status']).toMatch(/^varnish; hit; ttl=(?:0|-\d+)$/);
});
