import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Database } from '@/lib/library/index/database';
import { contentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';
import { startHub, startIndexNow, type StrictHub } from '../support/strictHub';
import { removeFolder } from '../support/removeFolder';

const SITE = 'https://gazette.example';
const FEEDS = ['/feed.xml', '/feed.json', '/rubriques/economie/feed.xml'].map((feed) => SITE + feed);
const KEY = 'une-cle-de-test';

const story = (slug: string) => `${SITE}/articles/${slug}`;

/** An editor's desk, with the site's server behind it and two services to be told. */
async function newsroom() {
  const { folder, remove } = await contentFolder({ 'articles/ancien.md': articleText({ headline: 'Ancien' }) });
  const cache = await mkdtemp(path.join(tmpdir(), 'announce-'));
  const [hub, engines] = await Promise.all([startHub(), startIndexNow()]);
  const env = {
    CONTENT_DIR: folder,
    CACHE_DIR: cache,
    SITE_URL: SITE,
    WEBSUB_HUB: hub.url,
    INDEXNOW_KEY: KEY,
    INDEXNOW_ENDPOINT: engines.url,
    ANNOUNCE_AFTER_SECONDS: '0.05',
  };
  const servers: Server[] = [];
  onTestFinished(async () => {
    for (const server of servers) await server.stop();
    await Promise.all([hub.stop(), engines.stop(), remove(), removeFolder(cache)]);
    expect([...hub.faults, ...engines.faults]).toEqual([]);
  });
  return {
    hub,
    engines,
    cache,
    start: async (more: Readonly<Record<string, string>> = {}) => {
      const server = await startServer({ ...env, ...more });
      servers.push(server);
      return server;
    },
    save: async (slug: string, fields: Readonly<Record<string, string>>) => {
      await mkdir(path.join(folder, 'articles'), { recursive: true });
      await writeFile(path.join(folder, 'articles', `${slug}.md`), articleText(fields));
    },
    remove: (slug: string) => rm(path.join(folder, 'articles', `${slug}.md`)),
  };
}

const told = (service: StrictHub, urls: readonly string[]) => vi.waitFor(() => expect(service.taken).toEqual(urls), { timeout: 90_000 });

test('of two processes one announces a publication, an update and a withdrawal, once each, and never a draft', async () => {
  const { hub, engines, start, save } = await newsroom();
  const site = await start({ WEB_CONCURRENCY: '2' });
  expect((await site.request(`/${KEY}.txt`)).body).toBe(KEY);
  await ready(site);
  const steps: readonly Readonly<Record<string, string>>[] = [
    {},
    { updatedAt: '2025-06-11 08:00' },
    { withdrawn: '{ at: 2025-06-12, reason: Une erreur }' },
  ];
  for (const [index, fields] of steps.entries()) {
    await save('brouillon', { draft: 'true', headline: `Version ${index}` });
    await save('futur', { publishedAt: '2999-01-01', headline: `Version ${index}` });
    await save('nouveau', fields);
    await told(
      engines,
      steps.slice(0, index + 1).map(() => story('nouveau')),
    );
    await told(
      hub,
      steps.slice(0, index + 1).flatMap(() => FEEDS),
    );
  }
  expect([engines.requests(), hub.requests()]).toEqual([3, 9]);
});

test('what a service could not take, and what changed while nobody ran, is told after the next start, once', async () => {
  const { hub, engines, start, save, remove } = await newsroom();
  const first = await start();
  await ready(first);
  engines.answerNext(503);
  await save('nouveau', {});
  await told(hub, FEEDS);
  await vi.waitFor(() => expect(first.log.join('\n')).toContain('it will be tried again'), { timeout: 90_000 });
  await first.stop();
  expect(engines.taken).toEqual([]);
  await remove('ancien');
  const second = await start();
  await vi.waitFor(() => expect([...engines.taken].sort()).toEqual([story('ancien'), story('nouveau')]), { timeout: 90_000 });
  await told(hub, [...FEEDS, ...FEEDS]);
  await second.stop();
  expect([engines.taken.length, hub.taken.length]).toEqual([2, 6]);
});

test('a scheduled article is announced when its hour comes, not before, and once', async () => {
  const { engines, start, save } = await newsroom();
  const site = await start();
  await ready(site);
  const publishedMs = Math.ceil(Date.now() / 1000 + 2) * 1000;
  await save('a-l-heure', { publishedAt: new Date(publishedMs).toISOString().replace('.000', '') });
  await told(engines, [story('a-l-heure')]);
  expect(Date.now()).toBeGreaterThanOrEqual(publishedMs);
  await site.stop();
  expect(engines.taken).toHaveLength(1);
});

test('readers of feeds find the hub in the header and in the feed itself', async () => {
  const { hub, start } = await newsroom();
  const site = await start();
  const [header, xml, json] = await Promise.all(
    ['/rubriques/economie/feed.xml', '/feed.xml', '/feed.json'].map((feed) => site.request(feed)),
  );
  expect(header?.headers.link).toBe(`<${hub.url}>; rel="hub", <${SITE}/rubriques/economie/feed.xml>; rel="self"`);
  expect(xml?.headers.link).toBe(`<${hub.url}>; rel="hub", <${SITE}/feed.xml>; rel="self"`);
  expect(json?.headers.link).toBe(`<${hub.url}>; rel="hub", <${SITE}/feed.json>; rel="self"`);
  for (const feed of [header, xml]) expect(feed?.body).toContain(`<atom:link rel="hub" href="${hub.url}"/>`);
  expect(json?.body).toContain(`"hubs":[{"type":"WebSub","url":"${hub.url}"}]`);
});

test('nothing is announced, and nothing owed, unless somebody is named', async () => {
  const { hub, engines, cache, start, save } = await newsroom();
  const site = await start({ WEBSUB_HUB: '', INDEXNOW_KEY: '' });
  await save('nouveau', {});
  await vi.waitFor(async () => expect((await site.request('/articles/nouveau')).status).toBe(200), { timeout: 90_000 });
  await site.stop();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
  const [index = ''] = (await readdir(cache)).filter((name) => /^library-.*\.db$/.test(name));
  const database = new Database(path.join(cache, index));
  expect(database.prepare('SELECT count(*) FROM owed').first()).toEqual([0]);
  database.close();
});

/** Until the archive that was there before is read: what is saved earlier belongs to it. */
async function ready(site: Server): Promise<void> {
  await vi.waitFor(async () => expect((await site.admin('/readyz')).status).toBe(200), { timeout: 90_000 });
}
