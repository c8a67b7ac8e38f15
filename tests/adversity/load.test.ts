import { writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test as base } from 'vitest';
import { fillArchive } from '@/bench/archive';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';
import { connectTo, received, statuses } from '../support/wire';
import { effort, record } from './effort';
import { openReaders, quietConnections } from './readers';

const ARTICLES = effort(300, 100_000);
const PATIENCE = { timeout: 120_000, interval: 50 };
const MIB = 1024 * 1024;
/** Milliseconds from one publication to the next: 200 a minute. */
const EVERY_MS = 300;

/** A site with an archive, which all of this file load. */
const test = base.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { folder, remove } = await contentFolder();
  await fillArchive(folder, ARTICLES);
  const site = await startServer({ CONTENT_DIR: folder });
  onCleanup(async () => {
    await site.stop();
    await remove();
  });
  await expect.poll(async () => (await site.admin('/readyz')).status, PATIENCE).toBe(200);
  return { ...site, file: (slug: string) => path.join(folder, 'articles', `${slug}.md`) };
});

test('200 publications a minute, under 64 readers, are all shown, and no read fails', async ({ site }) => {
  const readers = openReaders(site, 64, [
    paths.front,
    paths.article,
    '/rubriques/economie',
    '/articles/archive-7',
    '/feed.xml',
    '/archives',
  ]);
  const count = effort(15, 200);
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    const publishedAt = new Date(Date.now() - 60_000).toISOString();
    await writeFile(site.file(`nouveau-${n}`), articleText({ headline: `Nouveau ${n}`, publishedAt }));
    await sleep(EVERY_MS - (performance.now() - began));
  }
  const shown = async (): Promise<number> => (await site.request(`/articles/nouveau-${count - 1}`)).status;
  await expect.poll(shown, PATIENCE).toBe(200);
  await expect.poll(async () => (await site.request(paths.front)).body.includes(`Nouveau ${count - 1}`), PATIENCE).toBe(true);
  const { reads, failures } = await readers.end();
  for (let n = 0; n < count; n += 1) expect((await site.request(`/articles/nouveau-${n}`)).status).toBe(200);
  record({
    attack: `200 publications a minute among ${ARTICLES} articles, under 64 readers`,
    tried: `${count} publications, ${reads} reads`,
    found: `${failures.length} failed reads`,
  });
  expect(failures).toEqual([]);
});

test('connections on which nobody asks anything keep nobody from reading', async ({ site }) => {
  const idle = quietConnections(site, effort(1000, 10_000));
  const reading = await readUnder(site, effort(2000, 10_000));
  const memory = await metric(site, 'process_resident_memory_bytes');
  record({
    attack: 'connections on which nobody asks anything, under 16 readers',
    tried: `${idle.filter(({ destroyed }) => !destroyed).length} connections, ${reading.reads} reads`,
    found: `${reading.failures.length} failed reads; ${Math.round(memory / MIB)} MiB of memory`,
  });
  expect(reading.failures).toEqual([]);
  expect(idle.filter(({ destroyed }) => destroyed)).toEqual([]);
});

const HEADER = 'GET / HTTP/1.1\r\nHost: x\r\nX: ';
const BODY =
  'POST /don/envoi HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999\r\n\r\n';

test('headers and bodies that come drop by drop keep nobody from reading, and are cut off', async ({ site }) => {
  const count = effort(200, 2000);
  const slow = Array.from({ length: count }, (_, n) => drip(connectTo(site), n % 2 === 0 ? HEADER : BODY));
  const { reads, failures } = await readUnder(site, effort(2000, 10_000));
  const answers = await Promise.all(slow);
  record({
    attack: 'headers and bodies drop by drop, under 16 readers',
    tried: `${count} connections, ${reads} reads`,
    found: `${failures.length} failed reads; all were cut off`,
  });
  expect(failures).toEqual([]);
  // Too slow; one of too many forms of one address; or nothing, where the answer was lost on its way to somebody who still sends.
  for (const answer of answers) expect(['408', '429', '']).toContain(answer);
});

async function readUnder(site: Parameters<typeof openReaders>[0], reads: number) {
  const readers = openReaders(site, 16, [paths.front, paths.article, '/feed.xml']);
  await expect.poll(readers.reads, PATIENCE).toBeGreaterThan(reads);
  return readers.end();
}

/** A byte every half second behind `opening`; answers with which status it was ended. */
async function drip(socket: Socket, opening: string): Promise<string> {
  onTestFinished(() => void socket.destroy());
  const all = received(socket);
  socket.write(opening);
  const drops = setInterval(() => socket.write('x'), 500);
  const answer = await all;
  clearInterval(drops);
  return statuses(answer).join(' ');
}
