import { expect } from 'vitest';
import { test } from '../support/house';
import { paths } from '../support/pages';

const validators = [
  { words: 'its validator', of: (etag: string) => etag, status: 304 },
  { words: 'its validator, weakened by a proxy', of: (etag: string) => `W/${etag}`, status: 304 },
  { words: 'a list that holds it', of: (etag: string) => `"one", W/"two",${etag} , "three"`, status: 304 },
  { words: 'anything', of: () => '*', status: 304 },
  { words: 'another validator', of: () => '"another"', status: 200 },
  { words: 'a list without it', of: () => '"one", "two"', status: 200 },
  { words: 'a validator without its quotes', of: (etag: string) => etag.slice(1, -1), status: 200 },
  { words: 'nothing', of: () => '', status: 200 },
] as const;

const methods = ['GET', 'HEAD'] as const;
const targets = [paths.article, '/icon.svg', '/feed.xml', '/feed.json', '/sitemap.xml'];
const cases = targets.flatMap((path) => methods.flatMap((method) => validators.map((validator) => ({ ...validator, method, path }))));

test.for(cases)('$method $path with If-None-Match of $words answers $status', async ({ path, method, of, status }, { site }) => {
  const { headers } = await site.request(path);
  const again = await site.request(path, { method, headers: { 'if-none-match': of(headers.etag ?? '') } });
  expect(again.status).toBe(status);
  // RFC 9110, 15.4.5: what would have been sent with 200, so that a cache can refresh what it keeps.
  for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy']) expect(again.headers[name]).toBe(headers[name]);
  if (status === 304) expect(again.body).toBe('');
  if (status === 304) expect(again.headers).not.toHaveProperty('content-length');
});

test('whoever holds a form that they take need not load it again, though a smaller one may be ready by now', async ({ site }) => {
  const { headers: plain } = await site.request('/wordmark.svg');
  const { headers: packed } = await site.request('/wordmark.svg', { headers: { 'accept-encoding': 'gzip' } });
  const ask = (etag: string | undefined, coding: string) =>
    site.request('/wordmark.svg', { headers: { 'if-none-match': etag ?? '', 'accept-encoding': coding } });
  expect((await ask(plain.etag, 'gzip')).status).toBe(304);
  expect((await ask(packed.etag, 'gzip')).headers).toMatchObject({ etag: packed.etag });
  expect((await ask(packed.etag, 'br, gzip')).status).toBe(304);
  expect((await ask(packed.etag, 'identity')).status).toBe(200);
});

test('an error is never « not modified »', async ({ site }) => {
  expect((await site.request(paths.missing, { headers: { 'if-none-match': '*' } })).status).toBe(404);
});

test.for([paths.front, paths.article, paths.missing, '/icon.svg'])('HEAD %s has the header of GET and no body', async (path, { site }) => {
  const get = await site.request(path);
  const head = await site.request(path, { method: 'HEAD' });
  expect(head).toEqual({ status: get.status, headers: { ...get.headers, date: head.headers.date }, body: '' });
  expect(get.body).not.toBe('');
});
