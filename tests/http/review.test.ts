import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewLink } from '@/lib/editing/reviewLink';
import { sealKey } from '@/lib/process/seal';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { photo } from '../support/photo';
import { startServer, type Server } from '../support/server';

const PREVIEW_SECRET = 'a-secret-of-tests-that-is-32-characters-long';
const KEY = sealKey(PREVIEW_SECRET, 'newsroom review');
const SECRET = 'Ceci n’est pas encore public.';
const link = (slug: string, days = 1): string => reviewLink(KEY, slug, days, Date.now());
const image = '{ src: photo.jpg, alt: Une photo, credit: L’agence }';
const body = `${SECRET}\n\n![Une autre](dessin.png)\n\n[Les chiffres](chiffres.csv)`;

let paper: ContentFolder;
let site: Server;
const at = (file: string): string => path.join(paper.folder, 'articles', file);

beforeAll(async () => {
  paper = await contentFolder({
    'articles/a-relire/index.md': articleText({ headline: 'Le titre à relire', draft: 'true', image, topics: '[Un sujet neuf]' }, body),
    'articles/a-relire/chiffres.csv': 'a,b\n',
    'articles/demain.md': articleText(
      { headline: 'Le titre de demain', publishedAt: new Date(Date.now() + 86_400_000).toISOString() },
      SECRET,
    ),
    'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Une erreur }' }, SECRET),
  });
  await writeFile(at('a-relire/photo.jpg'), await photo(1200).jpeg().toBuffer());
  await writeFile(at('a-relire/dessin.png'), await photo(900).png().toBuffer());
  site = await startServer({ CONTENT_DIR: paper.folder, PREVIEW_SECRET, LOG_LEVEL: 'debug' });
  return async () => {
    await site.stop();
    await paper.remove();
  };
});

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer' };

test('a reviewer reads the draft as readers will, with its pictures, and is told that it is not public', async () => {
  const base = link('a-relire');
  const { status, headers, body: html } = await site.request(base);
  expect(status).toBe(200);
  expect(headers).toMatchObject(PRIVATE);
  expect(html).toMatch(/<h1[^>]*>Le titre à relire<\/h1>/);
  expect(html).toContain(SECRET);
  expect(html).toContain('Relecture');
  const below = [...html.matchAll(/ (?:src|href)="(\/apercu\/[^"]+)"/g)].map(([, address = '']) => address);
  expect(below.length).toBeGreaterThan(2);
  expect(html).not.toContain('/media/a-relire/');
  for (const address of below) {
    const found = await site.request(address);
    expect([address, found.status]).toEqual([address, 200]);
    expect(found.headers).toMatchObject(PRIVATE);
  }
  const old = below.find((address) => /-[0-9a-f]{8}\//.test(address))?.replace(/-[0-9a-f]{8}\//, '-00000000/') ?? '';
  expect((await site.request(old)).headers.location).toMatch(/^\/apercu\/a-relire\.[^/]+\/[^/]+\/[^/]+$/);
  expect((await site.request(`${base}/absent.jpg`)).status).toBe(404);
  expect((await site.request(base, { method: 'POST' })).status).toBe(405);
  const again = await site.request(base, { headers: { 'if-none-match': headers.etag ?? '' } });
  expect([again.status, again.headers['cache-control']]).toEqual([304, 'no-store']);
});

test('an article whose hour has not come is shown, too', async () => {
  const { status, body: html } = await site.request(link('demain'));
  expect(status).toBe(200);
  expect(html).toContain('Le titre de demain');
});

test('all other addresses go on knowing nothing of them, after a reviewer as before', async () => {
  await site.request(link('a-relire'));
  const absent = [
    '/articles/a-relire',
    '/articles/a-relire.md',
    '/media/a-relire/photo.jpg',
    '/media/a-relire/480/photo.jpg',
    '/sujets/un-sujet-neuf',
  ];
  for (const address of [...absent, '/media/a-relire/chiffres.csv', '/articles/demain']) {
    expect([address, (await site.request(address)).status]).toEqual([address, 404]);
  }
  const listing = [
    '/',
    '/rubriques/economie',
    '/feed.xml',
    '/feed.json',
    '/sitemap.xml',
    '/sitemaps/0.xml',
    '/news-sitemap.xml',
    '/llms.txt',
    '/robots.txt',
    '/archives',
  ];
  for (const address of listing) {
    const { body: text } = await site.request(address);
    expect([address, /a-relire|apercu|Le titre à relire|demain\b/.exec(text)?.[0]]).toEqual([address, undefined]);
  }
});

test('a link that was made up, is over or is of another article is answered like any address where nothing is', async () => {
  const base = link('a-relire');
  const forged = [
    base.replace('a-relire', 'demain'),
    `${base.slice(0, -1)}${base.endsWith('A') ? 'B' : 'A'}`,
    link('a-relire', -1),
    link('absent'),
    '/apercu/a-relire',
    `${base.slice(0, -3)}/photo.jpg`,
  ];
  const nothing = await site.request('/une-adresse-inconnue');
  for (const address of forged) {
    const { status, body: html } = await site.request(address);
    expect([address, status, html]).toEqual([address, 404, nothing.body]);
  }
});

test('once the article is public its link leads on to it, and to why it was withdrawn', async () => {
  const base = link('demain');
  await writeFile(at('demain.md'), articleText({ headline: 'Le titre de demain' }, 'Un paragraphe.'));
  await expect.poll(async () => (await site.request(base)).status, { timeout: 30_000 }).toBe(303);
  expect((await site.request(base)).headers).toMatchObject({ location: '/articles/demain', 'cache-control': 'no-store' });
  expect((await site.request(link('retire'))).headers.location).toBe('/articles/retire');
  await rm(at('demain.md'));
  await expect.poll(async () => (await site.request(base)).status, { timeout: 30_000 }).toBe(404);
});

afterAll(() => {
  // Read when all of the above has been logged.
  const seals = site.log.filter((line) => line.includes('/apercu/') && /\/apercu\/[a-z0-9-]*[^a-z0-9-"]/.test(line));
  expect(seals).toEqual([]);
  expect(site.log.some((line) => line.includes('"path":"/apercu/a-relire"'))).toBe(true);
});
