import http from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { GIVING } from '@/lib/donation/paths';
import { OWN, postGift, twenty } from '../giving/post';
import { test } from '../giving/givingHouse';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import type { Server } from '../support/server';
import { connectTo, received } from '../support/wire';

const POSTS = 10_000;
const AT_ONCE = 16;

const from = (address: string) => ({ ...OWN, 'x-forwarded-for': address });

/** Posts the same form as fast as it goes, from one address, and counts the answers by status. */
async function flood(site: Server, form: Readonly<Record<string, string>>): Promise<Record<number, number>> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const headers = { ...from('198.51.100.7'), 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(form).toString();
  const counts: Record<number, number> = {};
  const post = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = http.request(site.origin + GIVING.post, { agent, method: 'POST', headers }, (response) => {
        const status = response.statusCode ?? 0;
        counts[status] = (counts[status] ?? 0) + 1;
        text(response).then((page) => {
          if (status === 429 && !page.endsWith('</html>')) reject(new Error('half a page'));
          if (status === 429 && !/^\d+$/.test(response.headers['retry-after'] ?? '')) reject(new Error('no Retry-After'));
          resolve();
        }, reject);
      });
      request.once('error', reject);
      request.end(body);
    });
  let left = POSTS;
  const sender = async (): Promise<void> => {
    while ((left -= 1) >= 0) await post();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  agent.destroy();
  return counts;
}

/** Reads the story again and again while `busy` is under way, one time after the other, and gives how often. */
async function readMeanwhile(site: Server, busy: Promise<unknown>): Promise<number> {
  let reads = 0;
  const flooding = { over: false };
  void busy.finally(() => (flooding.over = true));
  for (; !flooding.over; reads += 1) expect((await site.request(paths.article)).status).toBe(200);
  return reads;
}

/** The header of a form of `length` bytes. */
function begun(address: string, length: number): string {
  const fields = `Host: x\r\nX-Forwarded-For: ${address}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: ${length}`;
  return `POST ${GIVING.post} HTTP/1.1\r\n${fields}\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n`;
}

/** Begins a form and sends a byte of it now and then; gives all that comes back. */
async function dawdle(site: Server): Promise<string> {
  const socket = connectTo(site);
  const answer = received(socket);
  socket.write(begun('198.51.100.8', 200));
  const drip = setInterval(() => socket.writable && socket.write('x'), 1000);
  return answer.finally(() => clearInterval(drip));
}

test('ten thousand posts from one address, and twenty that dawdle, are refused; readers and another donor do not notice', async ({
  site,
}) => {
  await site.request(paths.article);
  const dawdlers = Promise.all(Array.from({ length: 20 }, () => dawdle(site)));
  const [form, other] = [await twenty(site), await twenty(site)];
  const began = performance.now();
  const flooded = flood(site, form);
  const read = readMeanwhile(site, flooded);
  expect((await postGift(site, other, from('203.0.113.9'))).status).toBe(303);
  const counts = await flooded;
  const seconds = (performance.now() - began) / 1000;
  const { 303: led = 0, 429: limited = 0, ...others } = counts;
  expect(others).toEqual({});
  // Thirty at once, then one every two seconds.
  expect(led).toBeGreaterThanOrEqual(30);
  expect(led).toBeLessThanOrEqual(31 + seconds / 2);
  expect(limited).toBe(POSTS - led);
  // One reader after another; one who waited behind the posts would be answered a few times in all.
  expect(await read).toBeGreaterThan(50);
  for (const answer of await dawdlers) expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*<\/html>$/);
});

test('twenty posts of 20 MB are refused, and nothing of them is kept; readers do not notice', async ({ site }) => {
  const body = Buffer.alloc(20_000_000, 'x');
  const memory = (): Promise<number> => metric(site, 'process_resident_memory_bytes');
  const before = await memory();
  const sockets = Array.from({ length: 20 }, () => connectTo(site));
  const answers = Promise.all(
    sockets.map((socket) => {
      const answer = received(socket);
      socket.write(begun('198.51.100.9', body.length));
      socket.write(body);
      return answer;
    }),
  );
  expect(await readMeanwhile(site, answers)).toBeGreaterThan(1);
  for (const answer of await answers) expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*<\/html>$/);
  // Kept whole, they would be 400 MB.
  expect(await memory()).toBeLessThan(before + 100_000_000);
});
