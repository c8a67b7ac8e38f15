import fc from 'fast-check';
import { expect } from 'vitest';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { untouched as test } from '../support/house';
import { statuses, connectTo, received } from '../support/wire';
import type { Server } from '../support/server';
import { effort, record } from './effort';

const REQUESTS = effort(3000, 30_000);
const AT_ONCE = 16;
/** Milliseconds until an answer, or the end of the connection: the site itself ends a dawdling one after a minute. */
const LONGEST = 30_000;
const MIB = 1024 * 1024;

/** Bytes as they may come over a wire, one character each. */
const bytes = (maxLength: number) =>
  fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength });
/** The same without what ends a line, so that it is read as part of one. */
const inLine = (maxLength: number) => bytes(maxLength).map((text) => text.replace(/[\r\n]/g, '?'));

const KNOWN = [
  '/',
  paths.article,
  '/don',
  '/don/envoi',
  '/don/merci',
  '/recherche',
  '/feed.xml',
  '/sitemap.xml',
  '/rubriques/',
  '/media/',
  '/archives/',
];
const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PURGE', 'PATCH', 'CONNECT') },
  { weight: 1, arbitrary: inLine(12) },
);
const encoded = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text));
const segment = fc.oneof(
  encoded,
  inLine(40),
  fc.constantFrom('..', '.', '%2e%2e', '%00', '%2f', '%', '%zz', '\\', '//', ';', '_next', '.env', '*'),
);
const target = fc.oneof(
  fc.tuple(fc.constantFrom(...KNOWN), fc.array(segment, { maxLength: 4 })).map(([known, more]) => known + more.join('/')),
  fc
    .tuple(fc.constantFrom(...KNOWN), fc.array(fc.tuple(segment, segment), { maxLength: 5 }))
    .map(([known, query]) => `${known}?${query.map((pair) => pair.join('=')).join('&')}`),
  fc
    .tuple(fc.constantFrom('http://evil.example', 'https://evil.example:1', '*', '', '//evil.example'), segment)
    .map((parts) => parts.join('/')),
  inLine(200),
);
const NAMES = [
  'Host',
  'Accept',
  'Accept-Encoding',
  'If-None-Match',
  'Cookie',
  'Origin',
  'Referer',
  'Content-Type',
  'Content-Length',
  'Transfer-Encoding',
  'Range',
  'Expect',
  'X-Forwarded-For',
  'Connection',
  'Upgrade',
  'Next-Action',
  'RSC',
];
const field = fc
  .tuple(
    fc.oneof(fc.constantFrom(...NAMES), inLine(20)),
    fc.oneof(inLine(60), fc.constantFrom('0', '-1', '99999999999', 'chunked', 'gzip', '100-continue', 'websocket', 'bytes=0-')),
  )
  .map((pair) => pair.join(': '));
const request = fc
  .tuple(method, target, fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''), fc.array(field, { maxLength: 6 }), bytes(80))
  .map(
    ([verb, at, version, fields, body]) =>
      `${[`${verb} ${at} ${version}`, 'Host: x', ...fields, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`,
  );
const anything = fc.oneof({ weight: 12, arbitrary: request }, { weight: 1, arbitrary: bytes(400) });

/** What came back, or that nothing did in time. */
async function send(site: Server, text: string): Promise<string> {
  const socket = connectTo(site);
  const late = setTimeout(() => socket.destroy(new Error('late')), LONGEST);
  const answer = received(socket);
  socket.end(text, 'latin1');
  const all = await answer;
  clearTimeout(late);
  return socket.errored?.message === 'late' ? 'late' : all;
}

test(
  'whatever is sent to it, the site neither ends nor hangs nor fails, and answers the next reader as before',
  { timeout: 900_000 },
  async ({ site }) => {
    const before = (await site.request(paths.article)).body;
    const found: string[] = [];
    const requests = fc.sample(anything, { numRuns: REQUESTS, seed: 2026 }).values();
    const sender = async (): Promise<void> => {
      for (const text of requests) {
        const answer = await send(site, text);
        const failures = statuses(answer).filter((status) => status >= 500 && status !== 501 && status !== 505);
        if (answer === 'late' || failures.length > 0) found.push(`${JSON.stringify(text)} → ${answer.slice(0, 60)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    const memory = await metric(site, 'process_resident_memory_bytes');
    record({
      attack: 'requests of every wrong shape, as bytes',
      tried: `${REQUESTS} requests`,
      found: `${found.length} crashes, hangs, failures; ${Math.round(memory / MIB)} MiB of memory after`,
    });
    expect(found.slice(0, 10)).toEqual([]);
    expect(site.log.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
    expect((await site.request(paths.article)).body).toBe(before);
    expect(memory).toBeLessThan(600 * MIB);
  },
);
