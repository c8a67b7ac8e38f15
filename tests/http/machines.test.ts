import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { root } from '../support/run';
import { startServer, type Server } from '../support/server';

// The site is two processes, and each starts for itself; what one has heard, the other hears a moment later.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SETTINGS = `
machines: { search: true, answers: false, training: false, licence: /licence }
preferredSource: true
mostRead: true
`;
const STORIES = ['francais', 'english', 'paye', 'autre', 'encore'] as const;
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' };

let site: Server;
let folder: string;

beforeAll(async () => {
  const settings = await readFile(path.join(root, 'content/site.yaml'), 'utf8');
  const content = await contentFolder({
    'site.yaml': settings + SETTINGS,
    'articles/francais.md': articleText({ headline: 'En français', translations: '[{ lang: en, to: english }]' }),
    'articles/english.md': articleText({ headline: 'In English', lang: 'en' }),
    'articles/paye.md': articleText(
      {
        headline: 'Une réclame',
        sponsor: '{ name: Une marque, url: "https://exemple.org" }',
        publishedAt: new Date(Date.now() - 60_000).toISOString(),
      },
      'Voir [là](https://exemple.org/a).',
    ),
    'articles/autre.md': articleText({ headline: 'Une autre' }),
    'articles/encore.md': articleText({ headline: 'Encore une' }),
  });
  ({ folder } = content);
  site = await startServer({ CONTENT_DIR: folder, SITE_URL: 'https://journal.example', WEB_CONCURRENCY: '2', MOST_READ_MINUTES: '0.005' });
  return async () => {
    await site.stop();
    await content.remove();
  };
});

const page = async (target: string): Promise<string> => (await site.request(target)).body;

test('what the paper says to machines is alike in robots.txt, RSL, tdmrep.json and the header of a page', async () => {
  expect(await page('/robots.txt')).toMatch(
    /^License: https:\/\/journal\.example\/rsl\.xml\n\nUser-agent: \*\nContent-Signal: search=yes, ai-input=no, ai-train=no\nContent-Usage: search=y, train-ai=n\n/,
  );
  expect((await site.request('/rsl.xml')).headers['content-type']).toBe('application/rsl+xml; charset=utf-8');
  expect(await page('/rsl.xml')).toContain('<prohibits type="usage">ai-input ai-train</prohibits>');
  const rule = { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://journal.example/licence' };
  expect(JSON.parse(await page('/.well-known/tdmrep.json'))).toEqual([rule]);
  for (const target of ['/articles/francais', '/feed.xml'])
    expect((await site.request(target)).headers).toMatchObject({
      'content-usage': 'search=y, train-ai=n',
      'tdm-reservation': '1',
      'tdm-policy': rule['tdm-policy'],
    });
});

test('a paper that asks for it can be made a preferred source at the foot of each page', async () => {
  expect(await page('/')).toContain('href="https://www.google.com/preferences/source?q=journal.example"');
});

test('a story and its translation lead to each other, for readers and for search engines', async () => {
  const [french, english] = [await page('/articles/francais'), await page('/articles/english')];
  for (const html of [french, english]) {
    expect(html).toMatch(/<link rel="alternate" hreflang="en" href="https:\/\/journal\.example\/articles\/english"/i);
    expect(html).toMatch(/<link rel="alternate" hreflang="fr" href="https:\/\/journal\.example\/articles\/francais"/i);
    expect(html).toMatch(/<link rel="alternate" hreflang="x-default" href="https:\/\/journal\.example\/articles\/francais"/i);
  }
  expect(french).toContain('>Lire en anglais</a>');
  expect(french).toContain(
    '"workTranslation":[{"@type":"CreativeWork","url":"https://journal.example/articles/english","inLanguage":"en"}]',
  );
  expect(english).toContain('>Lire en français</a>');
  expect(english).toContain('"translationOfWork":[');
});

test('what somebody paid for says so on its page and on fronts, passes nothing to links, and is no news', async () => {
  const html = await page('/articles/paye');
  expect(html).toMatch(
    /Contenu sponsorisé par <a href="https:\/\/exemple\.org" rel="sponsored nofollow external noopener">Une marque<\/a>/,
  );
  expect(html).toContain('<a href="https://exemple.org/a" rel="sponsored nofollow external noopener">');
  expect(html).toContain('"@type":"AdvertiserContentArticle"');
  expect(await page('/rubriques/economie')).toContain('Contenu sponsorisé par Une marque');
  expect(await page('/feed.xml')).toContain('Contenu sponsorisé');
  expect(await page('/news-sitemap.xml')).not.toContain('/articles/paye');
});

test('a story whose time online ends is gone from its address, its front, its feed and its sitemap, and says since when', async () => {
  // An instant of a file is a whole second.
  const end = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000).toISOString();
  await writeFile(
    path.join(folder, 'articles/ephemere.md'),
    articleText({ headline: 'Pour un temps', expiresAt: end, publishedAt: '2025-06-11' }),
  );
  const polled = { timeout: 60_000, interval: 50 };
  await expect.poll(async () => (await site.request('/articles/ephemere')).status, polled).toBe(410);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(end));
  expect(await page('/articles/ephemere')).toMatch(/Cet article n’est plus en ligne depuis le <time dateTime="\d{4}-/i);
  for (const target of ['/rubriques/economie', '/feed.xml', '/sitemaps/202506.xml'])
    await expect.poll(async () => (await page(target)).includes('ephemere'), polled).toBe(false);
});

test('the stories that are read most stand under each, in their order, whichever process has answered their readers', async () => {
  for (const [at, slug] of STORIES.entries())
    for (let view = 0; view <= 2 * at; view += 1) await site.request(`/articles/${slug}`, { headers: FIREFOX });
  for (let view = 0; view < 20; view += 1) await site.request('/articles/francais', { headers: { 'user-agent': 'Googlebot/2.1' } });
  const listed = async (): Promise<string[]> => {
    const [, list = ''] = /Les plus lus<\/h2><ol>(.*?)<\/ol>/s.exec(await page('/articles/francais')) ?? [];
    return [...list.matchAll(/href="\/articles\/([^"]*)"/g)].map(([, slug = '']) => slug);
  };
  await expect.poll(listed, { timeout: 60_000, interval: 100 }).toEqual(['encore', 'autre', 'english']);
});
