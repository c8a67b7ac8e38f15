import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { edgeKey } from '@/lib/discovery/edges/edgeKeys';
import { test } from '../support/house';
import { everyPage, paths } from '../support/pages';
import { root } from '../support/run';

const page = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400';
const html = 'text/html; charset=utf-8';

/** Every kind of answer: what it is and who may keep it for how long. */
const answers = [
  { what: 'the front page', target: paths.front, status: 200, type: html, keep: page },
  { what: 'an article', target: paths.article, status: 200, type: html, keep: page },
  { what: 'a made-up address', target: paths.missing, status: 404, type: html, keep: 'public, max-age=0, s-maxage=1' },
  { what: 'an icon', target: '/icon.svg', status: 200, type: 'image/svg+xml', keep: 'public, max-age=3600, stale-while-revalidate=86400' },
  { what: 'another spelling', target: '/DON/', status: 301, type: undefined, keep: 'public, max-age=0, s-maxage=60' },
  { what: 'a refused method', target: paths.front, method: 'DELETE', status: 405, type: html, keep: 'no-store' },
] as const;

const asked = (answer: (typeof answers)[number]) => ({ method: 'method' in answer ? answer.method : 'GET' });

test.for(answers)('$what answers $status, with its type and how long it may be kept', async (answer, { site }) => {
  const { status, headers } = await site.request(answer.target, asked(answer));
  expect({ status, type: headers['content-type'], keep: headers['cache-control'] }).toEqual({
    status: answer.status,
    type: answer.type,
    keep: answer.keep,
  });
});

test.for(answers)('$what carries the security headers, no cookie and nothing of the framework', async (answer, { site }) => {
  const { headers } = await site.request(answer.target, asked(answer));
  const { 'content-security-policy': policy, 'permissions-policy': permissions } = headers;
  expect(policy).toMatch(/^default-src 'none'; script-src 'none';/);
  expect(permissions).toMatch(/^camera=\(\), geolocation=\(\), microphone=\(\)$/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': answer.type?.startsWith('image/') ? 'cross-origin' : 'same-origin',
  });
  expect(
    Object.keys(headers).filter((name) => /^(?:x-powered-by|x-next.*|set-cookie|server|link|rsc|strict-transport-security)$/.test(name)),
  ).toEqual([]);
});

test.for(['/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/llms.txt', '/icon-512.png', '/icon-192.png'])(
  '%s may be read from other sites',
  async (target, { site }) => {
    const { status, headers } = await site.request(target);
    expect({ status, policy: headers['cross-origin-resource-policy'] }).toEqual({ status: 200, policy: 'cross-origin' });
  },
);

test.for(everyPage.filter(({ path }) => path !== paths.giving))(
  'the $name page is told apart by coding alone, has a validator and names what it was made from',
  async ({ path }, { site }) => {
    const { headers } = await site.request(path);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
    expect(String(headers['surrogate-key']).split(' ')).toContain(edgeKey('site'));
  },
);

test('the gift page is made for each donor, and kept by nobody', async ({ site }) => {
  const { headers } = await site.request(paths.giving);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers).not.toHaveProperty('etag');
});

test('pages move into one another by the style alone, and only for readers who do not mind movement', async ({ site }) => {
  const { body } = await site.request(paths.front);
  expect(body).toContain('@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}');
});

test('the build’s own files may be kept for a year, since their names hold their hashes', async ({ site }) => {
  const folder = path.join(root, '.next', 'static', 'chunks');
  const sheets = (await readdir(folder)).filter((file) => file.endsWith('.css'));
  // Of a few hundred bytes, a packed form would not be worth its header.
  const name = sheets.find((file) => statSync(path.join(folder, file)).size > 1000) ?? '';
  const target = `/_next/static/chunks/${name}`;
  const { status, headers } = await site.request(target, { headers: { 'accept-encoding': 'gzip' } });
  expect({ status, headers }).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    },
  });
  const again = await site.request(target, { headers: { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) } });
  expect(again.status).toBe(304);
  expect((await site.request('/_next/static/chunks/none.css')).status).toBe(404);
});

test('an article’s Surrogate-Key names the article', async ({ site }) => {
  const { headers } = await site.request(paths.article);
  expect(headers['surrogate-key']?.toString().split(' ')).toContain(edgeKey(`article:${paths.article.replace('/articles/', '')}`));
});

test.for([
  ['/DON', '/don'],
  ['/don/', '/don'],
  ['/Don/?a=1', '/don'],
  [paths.article.toUpperCase(), paths.article],
  [`${paths.article}/`, paths.article],
  ['/d%6Fn', '/don'],
] as const)('%s leads to %s, and nowhere else', async ([target, location], { site }) => {
  const { status, headers, body } = await site.request(target);
  expect({ status, location: headers.location, body }).toEqual({ status: 301, location, body: '' });
});

test.for([
  '//evil.example/don/',
  '//evil.example',
  '/\\evil.example/',
  '/%2f%2fevil.example/',
  '/don%0d%0aLocation:%20https://evil.example/',
])('%s leads nowhere', async (target, { site }) => {
  const { status, headers } = await site.request(target);
  expect({ status, location: headers.location }).toEqual({ status: 404, location: undefined });
});

test('a query that no page knows changes nothing', async ({ site }) => {
  const plain = await site.request(paths.article);
  for (const query of ['?', '?utm_source=x', '?page=2', '?a&b=%zz', '?__proto__=1', '?/../..']) {
    const { status, headers, body } = await site.request(paths.article + query);
    expect({ query, status, etag: headers.etag, body }).toEqual({ query, status: 200, etag: plain.headers.etag, body: plain.body });
  }
});
