import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { Desk, LAST_WORDS, SECRET } from '../support/desk';
import { articleText } from '../support/paper';
import { seeded } from '../support/random';
import type { Answer } from '../support/rawRequest';
import { startServer, type Server } from '../support/server';

const SITE_URL = 'http://localhost:3000';
const READERS = 32;
const CHANGES = 1000;

const FRONTS = [
  '/',
  ...['politique', 'economie', 'societe', 'medias'].flatMap((id) => [
    `/rubriques/${id}`,
    `/rubriques/${id}?page=2`,
    `/rubriques/${id}/feed.xml`,
  ]),
  ...['or', 'eau', 'feu', 'air', 'terre'].map((id) => `/sujets/${id}`),
  ...['/auteurs/prenom-nom', '/archives', '/archives/2025', '/archives/2025/06'],
  ...['/feed.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/llms.txt'],
];

async function newspaper(files: Readonly<Record<string, string>> = {}) {
  const { folder, remove } = await contentFolder(files);
  onTestFinished(remove);
  return folder;
}

async function open(folder: string): Promise<Server> {
  const site = await startServer({ CONTENT_DIR: folder, SITE_URL });
  onTestFinished(() => site.stop());
  return site;
}

test('a thousand changes under 32 readers end as a fresh start would begin, and nobody saw anything half done', async () => {
  const folder = await newspaper();
  const site = await open(folder);
  const desk = new Desk(folder, 2026);
  const faults: string[] = [];
  let reading = true;
  let read = 0;
  const reader = async (seed: number): Promise<void> => {
    const random = seeded(seed);
    while (reading) {
      const stories = desk.slugs.map((slug) => `/articles/${slug}`);
      const all = random() < 0.7 && stories.length > 0 ? stories : FRONTS;
      const target = all[Math.floor(random() * all.length)] ?? '/';
      const fault = faultOf(target, await site.request(target));
      if (fault !== undefined) faults.push(fault);
      read += 1;
    }
  };
  const readers = Array.from({ length: READERS }, (_, seed) => reader(seed));
  for (let change = 0; change < CHANGES; change += 1) {
    await desk.work();
    await sleep(5);
  }
  await sleep(1500);
  reading = false;
  await Promise.all(readers);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(READERS * 3);

  const fresh = await open(folder);
  const everything = [...FRONTS, ...Array.from({ length: CHANGES }, (_, n) => `/articles/essai-${String(n)}`)];
  const differing = async (): Promise<string[]> => {
    const different: string[] = [];
    for (const target of everything) {
      const [old, anew] = await Promise.all([site.request(target), fresh.request(target)]);
      if (old.status !== anew.status || old.body !== anew.body) different.push(target);
    }
    return different;
  };
  expect(await differing()).toEqual([]);
});

/** What is wrong with what a reader was given, in words. */
function faultOf(target: string, { status, body }: Answer): string | undefined {
  if (![200, 404, 410].includes(status)) return `${target} answered ${String(status)}`;
  if (body.includes(SECRET)) return `${target} shows a draft`;
  if (status === 200 && target.startsWith('/articles/') && !body.includes(LAST_WORDS)) return `${target} is half a text`;
  return undefined;
}

test('after a correction, pages that read a changed key are rendered again, and no other', async () => {
  const story = (headline: string): string => articleText({ headline, section: 'politique', topics: '[Or]', byline: '[Ada Byron]' });
  const others = ['economie', 'societe', 'politique'].map((section, n): [string, string] => [
    `articles/autre-${String(n)}.md`,
    articleText({ section, topics: n === 0 ? '[Or]' : '[Eau]', publishedAt: '2024-03-01' }),
  ]);
  const folder = await newspaper({ 'articles/une-histoire.md': story('Avant'), ...Object.fromEntries(others) });
  const site = await open(folder);
  const pages = [
    ...['/', '/rubriques/politique', '/rubriques/economie', '/rubriques/societe', '/sujets/or', '/sujets/eau', '/auteurs/ada-byron'],
    ...['/archives', '/archives/2025', '/archives/2024', '/archives/2025/06', '/archives/2024/03', '/accessibilite'],
    ...['/articles/une-histoire', '/articles/autre-0', '/articles/autre-1', '/articles/autre-2', '/feed.xml', '/sitemap.xml'],
    ...['/rubriques/societe/feed.xml', '/rubriques/politique/feed.xml'],
  ];
  const keys = new Map<string, string[]>();
  for (const page of pages) {
    const { status, headers } = await site.request(page);
    expect([page, status]).toEqual([page, 200]);
    keys.set(page, String(headers['surrogate-key']).split(' '));
  }
  await writeFile(path.join(folder, 'articles/une-histoire.md'), story('Après'));
  await expect.poll(async () => (await site.request('/articles/une-histoire')).body, { timeout: 5000 }).toContain('Après');

  const changed = [
    'article:une-histoire',
    'latest',
    'section:politique',
    'topic:or',
    'author:ada-byron',
    'archive:2025',
    'archive:2025-06',
  ];
  for (const page of pages) await site.request(page);
  // The log is written once a second, in order: when the last request is in it, all are.
  await site.request(LAST_REQUEST);
  await expect.poll(() => sources(site, LAST_REQUEST), { timeout: 5000 }).toHaveLength(1);
  const again = pages.filter((page) => sources(site, page).slice(1).includes('miss'));
  const expected = pages.filter((page) => keys.get(page)?.some((key) => changed.includes(key)));
  expect(again).toEqual(expected);
  expect(expected.length).toBeLessThan(pages.length - 5);
});

const LAST_REQUEST = '/derniere-demande';

/** Where the answers to the requests for a page came from, in their order, as far as the log is written. */
function sources(site: Server, page: string): string[] {
  const lines = site.log.filter((line) => line.includes(`"path":"${page}"`));
  return lines.map((line) => String(/"source":"(\w+)"/.exec(line)?.[1]));
}

test('an embargo ends at its second, everywhere at once, without a question in between', async () => {
  const folder = await newspaper({ 'articles/embargo.md': articleText({ draft: 'true' }) });
  const site = await open(folder);
  const everywhere = ['/', '/rubriques/economie', '/feed.xml', '/news-sitemap.xml', '/archives'];
  const shown = async (): Promise<string[]> => {
    const found = await Promise.all(everywhere.map(async (at) => ((await site.request(at)).body.includes('embargo') ? [at] : [])));
    return found.flat();
  };
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 2000);
  const text = articleText({ headline: 'Sous embargo', publishedAt: at.toISOString().replace('.000', '') });
  await writeFile(path.join(folder, 'articles/embargo.md'), text);
  await sleep(at.getTime() - Date.now() - 500);
  expect([await shown(), (await site.request('/articles/embargo')).status]).toEqual([[], 404]);
  await sleep(at.getTime() - Date.now() + 100);
  expect([await shown(), (await site.request('/articles/embargo')).status]).toEqual([everywhere.filter((one) => one !== '/archives'), 200]);
});
