import { expect } from 'vitest';
import { untouched as test } from '../support/house';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { connectTo, exchange, received, statuses } from '../support/wire';

const get = (target: string, fields = ''): string => `GET ${target} HTTP/1.1\r\nHost: x\r\n${fields}\r\n`;
const last = 'Connection: close\r\n';

test('requests sent all at once are answered one after the other, in their order', async ({ site }) => {
  const targets = [paths.article, paths.missing, '/icon.svg', '/DON', paths.front, '/encore-une-inconnue', paths.article];
  const fields = targets.map((target, index) => get(target, index === targets.length - 1 ? last : ''));
  expect(statuses(await exchange(site, fields.join('')))).toEqual([200, 404, 200, 301, 200, 404, 200]);
});

test('a page that has to be rendered keeps its place among those that are ready', async ({ site }) => {
  // « Archives » is asked for by no other test of this file.
  const answers = await exchange(site, get('/archives') + get('/icon.svg', last));
  expect(statuses(answers)).toEqual([200, 200]);
  expect(answers.indexOf('text/html')).toBeLessThan(answers.indexOf('image/svg+xml'));
});

test.for([
  [`http://x${paths.article}`, 200],
  [`https://elsewhere.example${paths.article}?a=1`, 200],
  ['http://elsewhere.example', 200],
  ['http://elsewhere.example/', 200],
  ['http://elsewhere.example/une-adresse-inconnue', 404],
  ['http://elsewhere.example:80@evil.example/', 200],
  ['*', 404],
] as const)('the target %s answers %i', async ([target, status], { site }) => {
  const answer = await exchange(site, get(target, last));
  expect(statuses(answer)).toEqual([status]);
  expect(answer).not.toMatch(/elsewhere|evil/);
});

test.for([
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n', 400],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['two Hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n', 400],
  ['a header line without a colon', 'GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  ['a length and chunks', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  ['a header of 20 KB', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a target of 20 KB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ['five thousand header fields', `GET / HTTP/1.1\r\nHost: x\r\n${'name: value\r\n'.repeat(5000)}\r\n`, 431],
  ['a header line begun with a space', 'GET / HTTP/1.1\r\nHost: x\r\n X: y\r\n\r\n', 400],
] as const)('%s is refused with a whole page, and the connection ended', async ([, text, status], { site }) => {
  const answer = await exchange(site, text);
  expect(statuses(answer)).toEqual([status]);
  expect(answer).toMatch(/content-security-policy: default-src 'none'; script-src 'none';[^]*<\/html>$/);
});

test.for([
  ['a request that has to be rendered', get('/auteurs/kenrick-cai'), 'no HTTP at all\r\n\r\n'],
  ['a body that nobody wants', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n', 'no chunk\r\n'],
] as const)('what cannot be read behind %s is not answered in its place', async ([, request, garbage], { site }) => {
  const socket = connectTo(site);
  const answer = received(socket);
  socket.write(request);
  socket.write(garbage);
  expect(await answer).not.toMatch(/ 400 /);
  expect(statuses(await answer).length).toBeLessThan(2);
});

test.for([
  ['an expectation that nobody knows', 'Expect: miracles\r\n', 200],
  ['an expectation of being let on', 'Expect: 100-continue\r\n', 200],
  ['a body of no bytes', 'Content-Length: 0\r\n', 200],
] as const)('%s changes nothing for a page', async ([, field, status], { site }) => {
  expect(statuses(await exchange(site, get(paths.front, field + last)))).toEqual([status]);
});

test('a target of 4 KB is an address that does not exist', async ({ site }) => {
  expect((await site.request(`/${'x'.repeat(4096)}`)).status).toBe(404);
});

test('readers who leave at any moment disturb nobody', async ({ site }) => {
  const failures = await metric(site, 'newsroom_render_failures_total');
  const request = get(paths.article);
  for (let length = 0; length <= request.length; length += 3) {
    const socket = connectTo(site);
    await new Promise((resolve) => socket.write(request.slice(0, length) || 'G', resolve));
    socket.resetAndDestroy();
  }
  expect((await site.request(paths.article)).status).toBe(200);
  expect(await metric(site, 'newsroom_render_failures_total')).toBe(failures);
  expect(site.log.filter((line) => /^\{"level":[4-6]0/.test(line))).toEqual([]);
});

test('the log tells no address, no query and no header of a reader', async ({ site }) => {
  await site.request(`${paths.article}?courriel=lectrice@example.org`, {
    headers: { 'user-agent': 'Lectrice/1', cookie: 'a=b', 'x-forwarded-for': '192.0.2.7' },
  });
  await expect.poll(() => site.log.filter((line) => line.includes(paths.article)).length, { timeout: 90_000 }).toBeGreaterThan(0);
  const all = site.log.filter((line) => line.startsWith('{')).join('\n');
  expect(all).not.toMatch(/127\.0\.0\.1|::1|192\.0\.2\.7|lectrice|courriel|cookie/i);
});
