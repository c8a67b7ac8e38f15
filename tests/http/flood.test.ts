import http from 'node:http';
import { expect } from 'vitest';
import { test as house } from '../support/house';
import { metric, settledRenders, renders } from '../support/metrics';
import { paths } from '../support/pages';
import { startServer, type Server } from '../support/server';

const AT_ONCE = 32;
const MIB = 2 ** 20;

// Garbage that has not been looked at yet counts as memory in use: with 1 MiB for what is new, there is little of it.
const test = house.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const site = await startServer({ NODE_OPTIONS: '--max-semi-space-size=1' });
  onCleanup(() => site.stop());
  return site;
});

/** Asks for the targets, 32 at a time, and counts the answers by status. */
async function flood(site: Server, count: number, target: (number: number) => string): Promise<Record<number, number>> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const counts: Record<number, number> = {};
  const ask = (number: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = http.get(site.origin + target(number), { agent }, (response) => {
        const status = response.statusCode ?? 0;
        counts[status] = (counts[status] ?? 0) + 1;
        response.resume().once('end', resolve);
      });
      request.once('error', reject);
    });
  let next = 0;
  const reader = async (): Promise<void> => {
    while (next < count) await ask((next += 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  agent.destroy();
  return counts;
}

test.for([
  { words: 'unknown addresses', target: (number: number) => `/inconnue-${number}`, count: 20_000, status: 404 },
  { words: 'unknown articles', target: (number: number) => `/articles/inconnu-${number}`, count: 1000, status: 404 },
  { words: 'made-up queries', target: (number: number) => `${paths.article}?utm_x=${number}`, count: 5000, status: 200 },
  {
    words: 'pages of a front that has one',
    target: (number: number) => `/rubriques/economie?page=${number + 1}`,
    count: 1000,
    status: 404,
  },
  {
    words: 'pictures in made-up widths',
    target: (number: number) => `/media/article/${number}-00000000/photo.jpg`,
    count: 1000,
    status: 404,
  },
])(
  '$count different $words: no render, nothing kept, memory as before',
  { timeout: 120_000 },
  async ({ target, count, status }, { site }) => {
    // The first requests compile the code.
    await flood(site, 1000, (number) => target(-number));
    const before = { renders: await settledRenders(site), pages: await metric(site, 'newsroom_cache_pages'), memory: await memory(site) };
    expect(await flood(site, count, target)).toEqual({ [status]: count });
    expect(await renders(site)).toBe(before.renders);
    expect(await metric(site, 'newsroom_cache_pages')).toBe(before.pages);
    // Twenty thousand pages would be 40 MiB at 2 KB each. Nothing is collected in an idle process: some more of the same.
    const later = async (): Promise<number> => {
      await flood(site, 200, target);
      return memory(site);
    };
    await expect.poll(later, { timeout: 90_000, interval: 200 }).toBeLessThan(before.memory + 32 * MIB);
  },
);

/** Bytes in use on the heap, and kept for pages outside it. Buffers that requests have left behind are collected too rarely to be counted. */
async function memory(site: Server): Promise<number> {
  return (await metric(site, 'nodejs_heap_size_used_bytes')) + (await metric(site, 'newsroom_cache_bytes'));
}
