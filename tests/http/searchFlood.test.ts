import { expect, test as plain } from 'vitest';
import { ask, openSearchable, question } from '../support/asking';
import { metric, renders, settledRenders } from '../support/metrics';
import { paths } from '../support/pages';
import type { Server } from '../support/server';

const test = plain.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { site, close } = await openSearchable({});
  onCleanup(close);
  return site;
});

test('one address asks sixty times, then waits; others and readers notice nothing', async ({ site }) => {
  const began = performance.now();
  // All at once: one after the other, a slow machine takes so long for seventy that it may ask them all.
  const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => ask(site, question(`mot${n}`), '198.51.100.7')));
  const seconds = (performance.now() - began) / 1000;
  const refused = answers.filter(({ status }) => status === 429);
  const answered = answers.filter(({ status }) => status === 200);
  expect(refused.length + answered.length).toBe(answers.length);
  expect(answered.length).toBeGreaterThanOrEqual(60);
  expect(answered.length).toBeLessThanOrEqual(60 + seconds);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers, body } of refused) {
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(body).toMatch(/Trop de demandes[^]*<\/html>$/);
  }
  expect((await ask(site, question('énergie'), '198.51.100.8')).status).toBe(200);
  expect((await site.request(paths.article, { headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(200);
});

test('a flood of questions from everywhere is answered as far as it may be, and readers go on reading from memory', async ({ site }) => {
  const pages = [paths.front, paths.article, paths.giving];
  for (const page of pages) await site.request(page);
  await settledRenders(site);
  const before = await kept(site);
  const flood = { over: false };
  const reader = async (): Promise<number[]> => {
    const statuses: number[] = [];
    while (!flood.over) for (const page of [paths.front, paths.article]) statuses.push((await site.request(page)).status);
    return statuses;
  };
  const reading = reader();
  const answers = await Promise.all(Array.from({ length: 400 }, (_, n) => ask(site, question(`mot${n}`))));
  flood.over = true;
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(350);
  const read = await reading;
  expect(new Set(read)).toEqual(new Set([200]));
  expect(read.length).toBeGreaterThan(10);
  expect(await kept(site)).toEqual(before);
});

/** Nothing that was asked may push out, or have rendered again, what others read. */
async function kept(site: Server): Promise<Record<string, number>> {
  return { pages: await metric(site, 'newsroom_cache_pages'), renders: await renders(site) };
}
