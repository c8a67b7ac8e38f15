import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { freePort } from '@/bench/freePort';
import { GIVING } from '@/lib/donation/paths';
import { postGift, twenty } from '../giving/post';
import { contentFolder } from '../support/contentFolder';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { rawRequest, type Answer, type Question } from '../support/rawRequest';
import { startServer } from '../support/server';
import { startVarnish } from '../support/varnish';

const WORD = 'Un mot que seul ce texte a.';
const article = (body: string, fields = {}): string => articleText({ headline: 'Sous les yeux', topics: '[Essai]', ...fields }, body);

/** Two machines of the site over one content folder, behind Varnish as it is deployed. */
const test = base.extend('edge', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { folder, remove } = await contentFolder({ 'articles/sous-les-yeux.md': article(WORD) });
  const port = await freePort();
  const env = { CONTENT_DIR: folder, PURGE: 'varnish', PURGE_URLS: `http://127.0.0.1:${port}`, TRUSTED_PROXIES: '1' };
  const sites = [await startServer(env), await startServer(env)] as const;
  const ports = sites.map(({ origin }) => Number(new URL(origin).port));
  const varnish = await startVarnish(port, [ports[0] ?? 0, ports[1] ?? 0]);
  onCleanup(async () => {
    await varnish.stop();
    for (const site of sites) await site.stop();
    await remove();
  });
  return {
    site: {
      ...sites[0],
      origin: `http://127.0.0.1:${port}`,
      request: (target: string, question?: Question) => rawRequest(port, target, question),
    },
    sites,
    file: (slug: string) => path.join(folder, 'articles', `${slug}.md`),
  };
});

/** What Varnish says of an answer: `hit`, `fwd=uri-miss` … (RFC 9211). */
const status = ({ headers }: Answer): string => String(headers['cache-status']).split('; ')[1] ?? '';
const hits = ({ headers }: Answer): boolean => String(headers['cache-status']).startsWith('varnish; hit');

/** All places where readers see an article, or its headline. */
const EVERYWHERE = [
  '/articles/sous-les-yeux',
  '/articles/sous-les-yeux.md',
  '/feed.xml',
  '/feed.json',
  '/',
  '/rubriques/economie',
  '/sujets/essai',
];

test('a saved text is what Varnish shows, though it may keep pages for a day', async ({ edge: { site, file } }) => {
  await site.request('/articles/sous-les-yeux');
  expect(hits(await site.request('/articles/sous-les-yeux'))).toBe(true);
  await writeFile(file('sous-les-yeux'), article(`${WORD} Et un autre.`));
  await expect
    .poll(async () => (await site.request('/articles/sous-les-yeux')).body, { timeout: 10_000, interval: 5 })
    .toContain('Et un autre');
});

test.for([
  [
    'a withdrawn article',
    async (file: string) => writeFile(file, article(WORD, { withdrawn: '{ at: 2025-06-12, reason: Une erreur }' })),
    410,
  ],
  ['an article that is a draft again', async (file: string) => writeFile(file, article(WORD, { draft: 'true' })), 404],
  ['a deleted article', async (file: string) => rm(file), 404],
] as const)('of %s no edge shows a word again, in no feed and on no front', async ([, takeBack, gone], { edge: { site, file } }) => {
  const shown = async (): Promise<string[]> => {
    const answers = await Promise.all(EVERYWHERE.map(async (target) => ({ target, answer: await site.request(target) })));
    return answers.filter(({ answer }) => /Un mot que seul|Sous les yeux/.test(answer.body)).map(({ target }) => target);
  };
  await writeFile(file('sous-les-yeux'), article(WORD));
  await expect.poll(shown, { timeout: 20_000 }).toEqual(EVERYWHERE);
  await takeBack(file('sous-les-yeux'));
  await expect.poll(shown, { timeout: 10_000, interval: 5 }).toEqual([]);
  expect((await site.request('/articles/sous-les-yeux')).status).toBe(gone);
  for (let again = 0; again < 50; again += 1) expect(await shown()).toEqual([]);
});

test.for([
  ['from another address', { from: '127.0.0.2', headers: {} }],
  ['through a proxy', { from: '127.0.0.1', headers: { 'x-forwarded-for': '192.0.2.7' } }],
] as const)('a purge %s is refused, and what was kept stays', async ([, { from, headers }], { edge: { site, sites } }) => {
  const { xkey } = (await sites[0].request(paths.article)).headers;
  const sent = { 'xkey-hard': String(xkey), 'xkey-soft': String(xkey), ...headers };
  const afterOne = async (): Promise<unknown> => {
    await site.request(paths.article);
    const refused = await site.request('/', { method: 'PURGE', headers: sent, from });
    return [refused.status, hits(await site.request(paths.article))];
  };
  // The second machine may purge now what the test before has changed: once, where an accepted purge would empty the cache each time.
  await expect.poll(afterOne, { timeout: 10_000 }).toEqual([403, true]);
});

test('what campaigns and social networks hang on an address makes no other copy of a page', async ({ edge: { site } }) => {
  const hung = [
    'utm_source',
    'utm_campaign',
    'fbclid',
    'gclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'dclid',
    'igshid',
    'mc_cid',
    'mc_eid',
    '_ga',
  ];
  const queries = [...hung.map((name) => `${name}=x`), '', hung.map((name) => `${name}=x%26`).join('&')];
  const copies = async (): Promise<string[]> => {
    await site.request(paths.article);
    const kept = await Promise.all(queries.map(async (query) => hits(await site.request(`${paths.article}?${query}`))));
    return queries.filter((_, number) => kept[number] !== true);
  };
  await expect.poll(copies, { timeout: 10_000 }).toEqual([]);
});

test('a parameter that the site knows is told apart, with or without what a campaign adds', async ({ edge: { site } }) => {
  const asked = await site.request('/recherche?utm_source=x&q=accord&utm_medium=y');
  expect(asked.body).toContain('value="accord"');
  expect(hits(await site.request('/recherche?q=accord'))).toBe(true);
  expect((await site.request('/recherche?q=cloud')).body).toContain('value="cloud"');
});

/** What readers say that they take, and the form that they get. */
const CODINGS = [
  [undefined, 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
  ['br;q=0, gzip', 'identity'],
  ['br', 'identity'],
  ['deflate', 'identity'],
] as const;

test('whatever readers say in Accept-Encoding, each gets the site’s own brotli, gzip or plain form', async ({ edge: { site, sites } }) => {
  const ask = async (of: Pick<typeof site, 'request'>, coding: string | undefined) => {
    const { headers } = await of.request(paths.article, coding === undefined ? {} : { headers: { 'accept-encoding': coding } });
    return { coding: headers['content-encoding'] ?? 'identity', etag: headers.etag, vary: headers.vary };
  };
  const all = () => Promise.all(CODINGS.map(([accepted]) => ask(site, accepted)));
  const codings = async () => (await all()).map(({ coding }) => coding);
  await expect.poll(codings, { timeout: 30_000 }).toEqual(CODINGS.map(([, coding]) => coding));
  expect(await all()).toEqual(await Promise.all(CODINGS.map(([, coding]) => ask(sites[0], coding))));
});

test('readers are sent neither the keys of an answer nor how long Varnish may keep it', async ({ edge: { site } }) => {
  const { headers } = await site.request(paths.article);
  for (const name of ['xkey', 'x-varnish', 'via']) expect(headers).not.toHaveProperty(name);
  expect(headers['cache-control']).toBe('public, max-age=0, stale-while-revalidate=60, stale-if-error=86400');
});

test('a gift reaches the site, and neither its answer nor the form is kept', async ({ edge: { site } }) => {
  const forms = [await site.request(GIVING.form), await site.request(GIVING.form)];
  expect(new Set(forms.map(({ body }) => /name="jeton" value="([^"]+)"/.exec(body)?.[1]))).toHaveLength(2);
  const given = [await postGift(site, await twenty(site)), await postGift(site, await twenty(site))];
  expect(given.map((answer) => answer.status)).toEqual([303, 303]);
  expect(new Set(given.map(({ location }) => location))).toHaveLength(2);
  expect(given.map(({ headers }) => headers.get('cache-status'))).toEqual(['varnish; fwd=method', 'varnish; fwd=method']);
});

test('a method that the site refuses is refused by the site, and Varnish makes no pipe of it', async ({ edge: { site } }) => {
  const answer = await site.request(paths.article, { method: 'PROPFIND' });
  expect([answer.status, status(answer)]).toEqual([405, 'fwd=method']);
});
