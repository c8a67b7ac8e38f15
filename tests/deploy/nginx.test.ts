import { brotliDecompressSync } from 'node:zlib';
import { expect, test as base } from 'vitest';
import { freePort } from '@/bench/freePort';
import { GIVING } from '@/lib/donation/paths';
import { startBareOrigin } from '../support/bareOrigin';
import { startDeployedNginx } from '../support/deployedNginx';
import { paths } from '../support/pages';
import { rawRequest } from '../support/rawRequest';
import { startServer } from '../support/server';
import { tlsRequest, type TlsQuestion } from '../support/tlsRequest';
import { startVarnish } from '../support/varnish';

/** The site behind nginx alone, with its cache. */
const test = base.extend('house', { scope: 'file' }, async ({}, { onCleanup }) => {
  const site = await startServer({ TRUSTED_PROXIES: '1' });
  // Before the next is started: nothing is left behind where that fails.
  const stops = [site.stop];
  onCleanup(async () => {
    for (const stop of stops.toReversed()) await stop();
  });
  const nginx = await startDeployedNginx({ hasCache: true, upstream: [Number(new URL(site.origin).port)] });
  stops.push(nginx.stop);
  return { site, nginx, ask: (target: string, question: TlsQuestion = {}) => tlsRequest(nginx.tlsPort, target, question) };
});

test.for([
  ['TLSv1.3', 'TLSv1.3'],
  ['TLSv1.2', 'TLSv1.2'],
] as const)('a browser that knows %s gets a page by HTTP/2 over it', async ([maxVersion, tls], { house: { ask } }) => {
  expect(await ask(paths.article, { maxVersion })).toMatchObject({ status: 200, tls });
});

test('whoever comes without TLS is sent to it, and never elsewhere than to the paper', async ({ house: { nginx } }) => {
  const { status, headers } = await rawRequest(nginx.port, '/articles/x?q=1', { headers: { host: 'journal.example' } });
  expect([status, headers.location]).toEqual([301, 'https://journal.example/articles/x?q=1']);
  const other = await rawRequest(nginx.port, '/', { headers: { host: 'evil.example' } });
  expect(other.headers.location).toBe('https://journal.example/');
});

test('the site’s own brotli comes through nginx’s cache, beside a plain form of the same page', async ({ house: { ask, site } }) => {
  const br = { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } };
  await expect
    .poll(async () => (await site.request(paths.article, br)).headers['content-encoding'], { timeout: 30_000, interval: 100 })
    .toBe('br');
  const packed = await ask(paths.article, br);
  const plain = await ask(paths.article);
  expect(packed.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
  const other = await ask(`${paths.article}?utm_source=x&fbclid=y`, { headers: { 'accept-encoding': 'br;q=1, gzip;q=0.5' } });
  expect(other.headers).toMatchObject({ 'cache-status': 'nginx; hit', 'content-encoding': 'br', etag: packed.headers.etag });
});

test('readers are not sent the keys of an answer, nor told what serves them', async ({ house: { ask } }) => {
  const { headers } = await ask(paths.article);
  expect(Object.keys(headers).filter((name) => /key|tag$|powered/.test(name) && name !== 'etag')).toEqual([]);
  expect(headers.server).toBe('nginx');
});

test('gift forms are never kept', async ({ house: { ask } }) => {
  const [one, two] = [await ask(GIVING.form), await ask(GIVING.form)];
  expect(one.body.toString()).toContain('name="jeton"');
  expect(one.body.equals(two.body)).toBe(false);
});

test('the site limits each reader by their own address, whatever they claim it to be', async ({ house: { ask } }) => {
  const search = (n: number, from: string) =>
    ask(`/recherche?q=mot${n}`, { from, headers: { 'x-forwarded-for': `192.0.2.${n}` } }).then(({ status }) => status);
  const statuses: number[] = [];
  while (statuses.length < 80 && !statuses.includes(429)) statuses.push(await search(statuses.length, '127.0.0.2'));
  expect(statuses.slice(0, 60).filter((status) => status !== 200)).toEqual([]);
  expect(statuses.at(-1)).toBe(429);
  expect(await search(0, '127.0.0.3')).toBe(200);
});

test('a flood from one address is turned away in French, and keeps nobody else from reading', async ({ house: { ask } }) => {
  const flood = await Promise.all(Array.from({ length: 400 }, () => ask(paths.front, { from: '127.0.0.4' })));
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(50);
  expect(refused[0]?.body.toString()).toContain('Attendez une minute, puis recommencez.');
  expect((await ask(paths.front, { from: '127.0.0.5' })).status).toBe(200);
});

test('before Varnish, the site is told the reader’s address and nginx’s, and nobody purges through nginx', async ({ onTestFinished }) => {
  const page = { status: 200, headers: { 'cache-control': 'public, s-maxage=60', xkey: 'clef' }, body: 'Une page' };
  const origin = await startBareOrigin(page);
  onTestFinished(origin.stop);
  const varnish = await startVarnish(await freePort(), [origin.port, origin.port]);
  onTestFinished(varnish.stop);
  const nginx = await startDeployedNginx({ hasCache: false, upstream: [varnish.port] });
  onTestFinished(nginx.stop);
  const ask = (question: TlsQuestion = {}) => tlsRequest(nginx.tlsPort, '/', { from: '127.0.0.2', ...question });
  await ask({ headers: { 'x-forwarded-for': '192.0.2.1' } });
  expect(origin.heard[0]?.headers['x-forwarded-for']).toBe('127.0.0.2, 127.0.0.1');
  const refused = await ask({ method: 'PURGE', from: '127.0.0.1', headers: { 'xkey-hard': 'clef' } });
  const { headers } = await ask();
  expect([refused.status, String(headers['cache-status']).slice(0, 12)]).toEqual([403, 'varnish; hit']);
});
