import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test as base } from 'vitest';
import { edgeKey } from '@/lib/discovery/edges/edgeKeys';
import { contentFolder } from '../support/contentFolder';
import { BusyEditor, LAST_WORDS, SECRET } from '../support/busyEditor';
import { articleText } from '../support/paper';
import { seeded } from '../support/random';
import type { Answer } from '../support/rawRequest';
import { startServer, type Server } from '../support/server';

const SITE_URL = 'http://localhost:3000';
const READERS = 32;
const CHANGES = 150;
const PATIENCE = { timeout: 90_000 };

/** Nobody works on this section and this author. */
const QUIET = ['/rubriques/medias', '/rubriques/medias/feed.xml', '/auteurs/ada-byron'];

/** What is there from the beginning to the end. */
const FRONTS = [
  ...['/', '/archives', '/archives/2025', '/archives/2025/06', ...QUIET],
  ...['politique', 'economie', 'societe'].flatMap((id) => [`/rubriques/${id}`, `/rubriques/${id}/feed.xml`]),
  ...['/feed.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/llms.txt'],
];

/** What is there while an article is on it. */
const PASSING = [
  ...['politique', 'economie', 'societe'].map((id) => `/rubriques/${id}?page=2`),
  ...['or', 'eau', 'feu', 'air', 'terre'].map((id) => `/sujets/${id}`),
  '/auteurs/prenom-nom',
  ...Array.from({ length: 9 }, (_, month) => `/sitemaps/20250${String(month + 1)}.xml`),
];

/** One article in each section that nobody touches: the masthead's sections stay those they are. */
const BEFORE = Object.fromEntries(
  ['politique', 'economie', 'societe', 'medias'].map((section) => [
    `articles/toujours-${section}.md`,
    articleText({ section, byline: section === 'medias' ? '[Ada Byron]' : '[]', publishedAt: '2025-06-01' }, LAST_WORDS),
  ]),
);

async function newspaper(files: Readonly<Record<string, string>> = {}) {
  const { folder, remove } = await contentFolder(files);
  onTestFinished(remove);
  return folder;
}

async function open(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const site = await startServer({ CONTENT_DIR: folder, SITE_URL, ...env });
  onTestFinished(() => site.stop());
  return site;
}

/** One paper and its site, in which each of the tests below has articles of its own. */
const test = base.extend('paper', { scope: 'file' }, async ({}, { onCleanup }) => {
  const story = (day: string): string =>
    articleText({ headline: `Histoire du ${day}`, section: 'politique', publishedAt: `2025-06-${day}` });
  const elsewhere = await contentFolder({ 'lointain.md': articleText({ headline: 'Avant' }) });
  const { folder, remove } = await contentFolder({
    'articles/ancienne.md': story('01'),
    'articles/recente.md': story('02'),
    'articles/une-erreur.md': articleText(),
  });
  await symlink(path.join(elsewhere.folder, 'lointain.md'), path.join(folder, 'articles/lointain.md'));
  const site = await startServer({ CONTENT_DIR: folder, SITE_URL });
  onCleanup(async () => {
    await site.stop();
    await Promise.all([remove(), elsewhere.remove()]);
  });
  return { folder, elsewhere: elsewhere.folder, site };
});

test('a hundred and fifty changes under 32 readers end as a fresh start would begin, and nobody saw anything half done', async () => {
  const folder = await newspaper(BEFORE);
  const site = await open(folder, { LOG_LEVEL: 'debug' });
  const editor = new BusyEditor(folder, 2026);
  const faults: string[] = [];
  let reading = true;
  let read = 0;
  const reader = async (seed: number): Promise<void> => {
    const random = seeded(seed);
    while (reading) {
      const stories = editor.slugs.map((slug) => `/articles/${slug}`);
      const all = random() < 0.7 && stories.length > 0 ? stories : [...FRONTS, ...PASSING];
      const target = all[Math.floor(random() * all.length)] ?? '/';
      const fault = faultOf(target, await site.request(target));
      if (fault !== undefined) faults.push(fault);
      read += 1;
      // Hundreds of pages a second between them: without a pause, they would leave the editor no processor.
      await sleep(50);
    }
  };
  const readers = Array.from({ length: READERS }, (_, seed) => reader(seed));
  for (let change = 0; change < CHANGES; change += 1) {
    await editor.work();
    // On a slow machine the editor waits for its readers, who read all along and not only before and after.
    do await sleep(5);
    while (read < change / 10);
  }
  await sleep(1500);
  reading = false;
  await Promise.all(readers);
  expect(faults, site.log.filter((line) => line.startsWith('{"level":50')).join('\n')).toEqual([]);
  expect(site.log.filter((line) => line.includes('render failed'))).toEqual([]);
  expect(editor.left.length).toBeGreaterThan(3);
  for (const page of QUIET) await site.request(page);
  await logged(site);
  const renders = (page: string): number =>
    site.log.filter((line) => line.endsWith('"msg":"rendered"}') && line.includes(`"path":"${page}"`)).length;
  expect(QUIET.map((page) => [page, renders(page)])).toEqual(QUIET.map((page) => [page, 1]));

  const fresh = await open(folder);
  const stories = Array.from({ length: CHANGES }, (_, n) => `/articles/essai-${String(n)}`);
  const everything = [...FRONTS, ...PASSING, ...stories, ...stories.map((story) => `${story}.md`)];
  const differing = async (): Promise<string[]> => {
    const different: string[] = [];
    for (const target of everything) {
      const [old, anew] = await Promise.all([site.request(target), fresh.request(target)]);
      if (old.status !== anew.status || old.headers.location !== anew.headers.location || old.body !== anew.body) different.push(target);
    }
    return different;
  };
  expect(await differing()).toEqual([]);
});

/** What is wrong with what a reader was given, in words. */
function faultOf(target: string, { status, body }: Answer): string | undefined {
  const expected = FRONTS.includes(target) ? [200] : [200, 301, 404, 410];
  if (!expected.includes(status)) return `${target} answered ${String(status)}`;
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
  await expect.poll(async () => (await site.request('/articles/une-histoire')).body, PATIENCE).toContain('Après');

  const changed = [
    'article:une-histoire',
    'latest',
    'section:politique',
    'topic:or',
    'author:ada-byron',
    'archive:2025',
    'archive:2025-06',
  ].map(edgeKey);
  for (const page of pages) await site.request(page);
  await logged(site);
  const again = pages.filter((page) => sources(site, page).slice(1).includes('miss'));
  const expected = pages.filter((page) => keys.get(page)?.some((key) => changed.includes(key)));
  expect(again).toEqual(expected);
  expect(expected.length).toBeLessThan(pages.length - 5);
});

const LAST_REQUEST = '/derniere-demande';

/** The log is written once a second, in order: when the last request is in it, all are. */
async function logged(site: Server): Promise<void> {
  await site.request(LAST_REQUEST);
  await expect.poll(() => sources(site, LAST_REQUEST), PATIENCE).toHaveLength(1);
}

/** Where the answers to the requests for a page came from, in their order, as far as the log is written. */
function sources(site: Server, page: string): string[] {
  const lines = site.log.filter((line) => line.includes(`"path":"${page}"`));
  return lines.map((line) => String(/"source":"(\w+)"/.exec(line)?.[1]));
}

test('an embargo ends at its second, everywhere at once, without a question in between', async ({ paper }) => {
  const { folder, site } = paper;
  await writeFile(path.join(folder, 'articles/embargo.md'), articleText({ draft: 'true' }));
  const month = new Date().toISOString().slice(0, 7).replace('-', '');
  const everywhere = ['/', '/rubriques/economie', '/feed.xml', '/news-sitemap.xml', `/sitemaps/${month}.xml`];
  const shown = async (): Promise<string[]> => {
    const found = await Promise.all(everywhere.map(async (at) => ((await site.request(at)).body.includes('embargo') ? [at] : [])));
    return found.flat();
  };
  expect(await shown()).toEqual([]);
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 6000);
  const text = articleText({ headline: 'Sous embargo', publishedAt: at.toISOString().replace('.000', '') });
  await writeFile(path.join(folder, 'articles/embargo.md'), text);
  await sleep(at.getTime() - Date.now() - 3000);
  expect([await shown(), (await site.request('/articles/embargo')).status]).toEqual([[], 404]);
  await sleep(at.getTime() - Date.now());
  await expect.poll(shown, PATIENCE).toEqual(everywhere);
  expect((await site.request('/articles/embargo')).status).toBe(200);
});

test('what editors want on the front page is there at once, with its alert on every page, until its hour passes while readers read', async ({
  paper,
}) => {
  const { folder, site } = paper;
  const lead = async (): Promise<string | undefined> => /href="\/articles\/(ancienne|recente)"/.exec((await site.request('/')).body)?.[1];
  const alerted = async (): Promise<string[]> => {
    const found = await Promise.all(SOME.map(async (at) => ((await site.request(at)).body.includes('Crue</a>') ? [at] : [])));
    return found.flat();
  };
  const SOME = ['/', '/articles/ancienne', '/rubriques/politique', '/recherche', '/don', '/page-absente'];
  expect([await lead(), await alerted()]).toEqual(['recente', []]);
  const { headers } = await site.request('/');
  expect(headers['surrogate-key']).toContain(edgeKey('une'));
  const end = new Date(Math.ceil(Date.now() / 1000) * 1000 + 12_000);
  const until = end.toISOString().replace('.000', '');
  await writeFile(
    path.join(folder, 'une.yaml'),
    `lead: ancienne\nuntil: ${until}\nalert: { text: Crue, link: /archives, until: ${until} }\n`,
  );
  await expect.poll(lead, { timeout: 10_000 }).toBe('ancienne');
  expect(await alerted()).toEqual(SOME);
  await sleep(end.getTime() - Date.now());
  await expect.poll(async () => [await lead(), await alerted()], PATIENCE).toEqual(['recente', []]);
});

test('the page of a withdrawn article says when and why, and anew when the reason is another', async ({ paper }) => {
  const withdrawn = (reason: string): string => articleText({ headline: 'Une erreur', withdrawn: `{ at: 2025-06-12, reason: ${reason} }` });
  const { folder, site } = paper;
  expect((await site.request('/articles/une-erreur')).status).toBe(200);
  for (const reason of ['La source dément.', 'La source confirme qu’elle dément.']) {
    await writeFile(path.join(folder, 'articles/une-erreur.md'), withdrawn(reason));
    await expect.poll(async () => (await site.request('/articles/une-erreur')).body, PATIENCE).toContain(reason);
    const { status, headers, body } = await site.request('/articles/une-erreur');
    expect([status, headers['surrogate-key']]).toEqual([410, expect.stringContaining(edgeKey('article:une-erreur'))]);
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=1');
    expect(body).toContain('datetime="2025-06-12"');
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(body).not.toContain('Une erreur');
  }
  expect((await site.request('/erreur/410/une-erreur')).status).toBe(404);
});

test('SIGHUP has the server find what no watcher sees', async ({ paper }) => {
  const { elsewhere, site } = paper;
  const text = async (): Promise<string> => (await site.request('/articles/lointain')).body;
  expect(await text()).toContain('Avant');
  await writeFile(path.join(elsewhere, 'lointain.md'), articleText({ headline: 'Après' }));
  await sleep(1500);
  expect(await text()).toContain('Avant');
  site.signal('SIGHUP');
  await expect.poll(text, PATIENCE).toContain('Après');
});
