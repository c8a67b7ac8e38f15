import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { addressAt } from '@/lib/addresses/address';
import { articleCardPath } from '@/lib/discovery/card/cardPath';
import { givingSettings } from '@/lib/donation/settings';
import type { Library } from '@/lib/library/library';
import { openLibrary } from '@/lib/library/openLibrary';
import { newNotes, withNotes } from '@/lib/process/renderNotes';
import { STORIES_PER_PAGE } from '@/lib/selection/paging';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { removeFolder } from '@/tests/support/removeFolder';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openCards } from '../cards/openCards';
import { openGiving, paperOfGifts } from '../giving/giving';
import { GivingPages } from '../giving/givingPages';
import { Entity } from '../http/entity';
import { Compressor } from '../pages/compressor';
import { PageCache } from '../pages/pageCache';
import { openPictures } from './openPictures';
import { Website } from './website';

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cache-'));
  vi.stubEnv('CACHE_DIR', folder);
  return () => removeFolder(folder);
});

const MIB = 2 ** 20;
const files = new Map([['/icon.svg', new Entity(Buffer.from('<svg/>'), {})]]);

/**
 * A site over a folder, whose pages are their addresses and read what they are of; `asked` is every question to its library, which
 * fails as long as `damage` is set.
 */
async function open() {
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'pages/don.md': '---\ntitle: Un don\ndescription: Pour nous\n---\n',
    ...Object.fromEntries(
      Array.from({ length: STORIES_PER_PAGE + 1 }, (_, n) => [`articles/a-${n}.md`, articleText({ topics: '[Cloud]' })]),
    ),
  });
  const real = await openLibrary(folder, () => Date.parse('2025-07-01'), { watch: true });
  onTestFinished(() => real.close());
  const asked: string[] = [];
  const state: { damage?: Error } = {};
  const library = overheard(real, (question) => {
    if (question === 'onChange') return;
    asked.push(question);
    if (state.damage) throw state.damage;
  });
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const make = (target: string, keys?: Set<string>): Promise<Entity> => withNotes(newNotes(keys), () => draw(target, library));
  const events = { rendered: () => undefined, failed: () => undefined };
  const cache = new PageCache(make, new Compressor(log), events, MIB);
  library.onChange((keys) => cache.drop(keys));
  const { cards, closeCards } = openCards({ library, security: {}, memoryBytes: MIB, diskBytes: MIB, log, drawn: () => undefined });
  onTestFinished(closeCards);
  const giving = await openGiving({
    settings: givingSettings({}),
    trustedProxies: 0,
    siteUrl: 'https://gazette.example',
    ...paperOfGifts(library),
    report: () => undefined,
  });
  const website = new Website({
    library,
    cache,
    draw: make,
    files,
    pictures: openPictures(library, { memoryBytes: MIB, diskBytes: MIB }, {}, log),
    cards,
    giving: new GivingPages({ giving, cache, draw: make, security: {} }),
    maySearch: () => ({ ok: true }),
    log,
    security: {},
  });
  const answer = (target: string, method = 'GET') => {
    const question = { method, target, accepted: [], ifNoneMatch: undefined, accept: undefined };
    return website.answer(question, new IncomingMessage(new Socket()));
  };
  const ask = async (target: string, method?: string) => answer(target, method);
  const card = articleCardPath(...cardOf(real));
  return { folder, answer, ask, asked, state, lines, website, card };
}

/** A library that tells of each question before it answers. */
function overheard(library: Library, hear: (question: string) => void): Library {
  return new Proxy(library, {
    get: (target, name): unknown => {
      const answer: unknown = Reflect.get(target, name, target);
      hear(String(name));
      return typeof answer === 'function' ? (...given: unknown[]): unknown => Reflect.apply(answer, target, given) : answer;
    },
  });
}

function cardOf(library: Library): Parameters<typeof articleCardPath> {
  const article = library.findSummary('a-1');
  if (!article) throw new Error('there is an article');
  return [article, library.site];
}

/** Its own address, having asked for what is at it, as a page does. */
async function draw(target: string, library: Library): Promise<Entity> {
  const [bare = ''] = target.split('?');
  const address = addressAt(bare);
  if (address?.kind === 'article') await library.findArticle(address.slug);
  if (address?.kind === 'topic') library.count({ kind: 'topic', id: address.id });
  return Promise.resolve(new Entity(Buffer.from(`${library.site.name}: ${target}`), {}));
}

const IN_MEMORY = [
  '/',
  '/articles/a-1',
  '/articles/a-1?utm_source=x',
  '/sujets/cloud',
  '/sujets/cloud?page=2',
  '/feed.xml',
  '/recherche',
  '/icon.svg',
];

test('what is in memory is answered at once, and nobody is asked whether it is there', async () => {
  const { answer, ask, asked, card } = await open();
  for (const target of [...IN_MEMORY, card]) await ask(target);
  const before = asked.length;
  for (const [target, method] of [...IN_MEMORY, card].flatMap((target) => ['GET', 'HEAD'].map((method) => [target, method] as const))) {
    expect(answer(target, method), target).toMatchObject({ status: 200, source: target === '/icon.svg' ? 'file' : 'hit' });
  }
  expect(asked.slice(before)).toEqual([]);
});

test('what is in memory under an address stands in for no other', async () => {
  const { ask, website } = await open();
  for (const target of ['/sujets/cloud', '/articles/a-1', '/erreur/404']) await ask(target);
  await website.prerenderErrorPages();
  const statuses = async (...targets: string[]) => Promise.all(targets.map(async (target) => (await ask(target)).status));
  expect(await statuses('/sujets/cloud?page=1', '/Articles/a-1', '/sujets/cloud?page=3', '/erreur/404')).toEqual([301, 301, 404, 404]);
  expect((await ask('/articles/a-1', 'POST')).status).toBe(405);
});

test('an article and its card that go while they are in memory are gone at once', async () => {
  const { folder, ask, card } = await open();
  const statuses = async () => [(await ask('/articles/a-1')).status, (await ask(card)).status];
  expect(await statuses()).toEqual([200, 200]);
  await writeFile(path.join(folder, 'articles/a-1.md'), articleText({ withdrawn: '{ at: 2025-06-11, reason: Faux }' }));
  await expect.poll(statuses, { timeout: 10_000 }).toEqual([410, 404]);
  await rm(path.join(folder, 'articles/a-1.md'));
  await expect.poll(statuses, { timeout: 10_000 }).toEqual([404, 404]);
});

test('a library that cannot answer is a page that says so, is logged once, and answers again when it can', async () => {
  const { ask, state, lines } = await open();
  await ask('/articles/a-1');
  state.damage = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
  expect((await ask('/articles/a-1')).status).toBe(200);
  for (const target of ['/articles/a-2', '/sujets/cloud', '/nulle-part', '/media/a-1/x.jpg', '/don']) {
    const { status, headers, body } = await ask(target);
    expect([target, status, String(body)]).toEqual([target, 503, expect.stringContaining('momentanément indisponible')]);
    expect(headers).toContain('retry-after');
  }
  state.damage = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
  expect((await ask('/articles/a-2')).status).toBe(503);
  expect(lines.filter((line) => line.includes('the library cannot answer'))).toHaveLength(2);
  delete state.damage;
  expect((await ask('/articles/a-2')).status).toBe(200);
  expect((await ask('/nulle-part')).status).toBe(404);
});
