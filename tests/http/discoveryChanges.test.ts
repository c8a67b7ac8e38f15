import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { DOMParser } from '@xmldom/xmldom';
import { remark } from 'remark';
import { parseSitemap } from 'sitemap';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { plainText, printable } from '@/lib/discovery/plainText';
import { isoWithOffset } from '@/lib/text/dates';
import { typeset } from '@/lib/text/typography';
import type { ContentFolder } from '../support/contentFolder';
import { discover, openPages } from '../support/discovered';
import { feedErrors } from '../support/feedProfile';
import { readWithRssParser, shownAsHtml } from '../support/feedReaders';
import { generateStories, paperOfStories } from '../support/generatedPaper';
import { googleArticleErrors } from '../support/googleArticle';
import { hostileHeadlines } from '../support/hostile';
import { htmlProblems } from '../support/htmlProblems';
import { decoded } from '../support/pageText';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';
import { sitemapErrors } from '../support/xmllint';

const ORIGIN = 'https://journal.example';
/** Told to the editor, and no page, because no reader would see them. */
const REFUSED = ['runs from right to left', 'has control characters', 'has half a surrogate pair', 'has line separators'];
/** Three hours ago, so that news has them, too. */
const PUBLISHED = new Date(Math.floor(Date.now() / 60_000 - 180) * 60_000).toISOString();
const MONTH = isoWithOffset(Date.parse(PUBLISHED), 'Europe/Paris').slice(0, 7).replace('-', '/');

const typed = [...hostileHeadlines, ['is in Arabic and Hebrew', 'العنوان קדימה'] as const];
const all = typed.map(([name, headline], index) => ({ name, headline, slug: `hostile-${index}` }));
const hostile = all.filter(({ name }) => !REFUSED.includes(name));
const hostileFiles = all.map(({ slug, headline }): [string, string] => [
  `articles/${slug}.md`,
  articleText({ headline: JSON.stringify(headline), publishedAt: PUBLISHED }, `Le texte de ${slug}.`),
]);

let paper: ContentFolder;
let site: Server;

beforeAll(async () => {
  paper = await paperOfStories(generateStories(100), Object.fromEntries(hostileFiles));
  site = await startServer({ CONTENT_DIR: paper.folder, SITE_URL: ORIGIN });
});
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

describe('a headline that', () => {
  test.for(hostile)('$name is served whole and valid', async ({ slug, headline }) => {
    const url = `${ORIGIN}/articles/${slug}`;
    const page = (await openPages(site, ORIGIN, [url])).get(url);
    expect(page?.status).toBe(200);
    if (!page) return;
    const told = plainText(headline);
    expect(await htmlProblems(page.html)).toEqual([]);
    expect(decoded(/<h1[^>]*>([^<]*)<\/h1>/.exec(page.html)?.[1] ?? '')).toBe(typeset(headline));
    expect(page.title.length).toBeLessThanOrEqual(70);
    expect(page.property('og:title')).toEqual([told]);
    expect(page.jsonLd[0]).toMatchObject({ headline: told });
    expect(googleArticleErrors(page.jsonLd[0])).toEqual([]);
    const [, front = '', text = ''] = (await site.request(`/articles/${slug}.md`)).body.split(/^---$/m);
    expect(parse(front)).toMatchObject({ headline: printable(headline) });
    expect(text).toBe(`\n\nLe texte de ${slug}.\n`);
    expect((await site.request(page.property('og:image')[0]?.replace(ORIGIN, '') ?? '')).status).toBe(200);
  });

  test.for(all.filter(({ name }) => REFUSED.includes(name)))('$name is refused, and the editor told', async ({ slug }) => {
    expect((await site.request(`/articles/${slug}`)).status).toBe(404);
    expect(site.log.filter((line) => line.includes(`"msg":"articles/${slug}.md:2:11 headline: `))).toHaveLength(1);
  });

  test('breaks other documents breaks none of the feeds, lists and sitemaps', async () => {
    const { feeds, parts } = await discover(site, ORIGIN, ['/feed.xml', '/rubriques/economie/feed.xml'], () => []);
    expect(await sitemapErrors([...parts.values()])).toEqual([]);
    const headlines = hostile.map(({ headline }) => plainText(headline)).sort();
    for (const [feed, xml] of feeds) {
      expect(feedErrors(xml, ORIGIN + feed)).toEqual([]);
      // feedparser takes markup out of titles, so that only one of the two can be asked here.
      const items = (await readWithRssParser(xml)).filter(({ link }) => link?.includes('hostile'));
      expect(items.map(({ title }) => shownAsHtml(title)).sort()).toEqual(headlines);
    }
    const json = jsonFeed.parse(JSON.parse((await site.request('/feed.json')).body));
    expect(
      json.items
        .filter(({ url }) => url.includes('hostile'))
        .map(({ title }) => title)
        .sort(),
    ).toEqual(headlines);
    // The package sitemap, too, drops titles that it finds too long.
    const titles = new DOMParser()
      .parseFromString((await site.request('/news-sitemap.xml')).body, 'text/xml')
      .getElementsByTagName('news:title');
    expect([...titles].map(({ textContent }) => textContent).sort()).toEqual(headlines);
    const links = remark().parse((await site.request('/llms.txt')).body);
    const urls: string[] = [];
    visit(links, 'link', ({ url }) => void urls.push(url));
    expect(urls.filter((url) => url.includes('hostile')).sort()).toEqual(hostile.map(({ slug }) => `${ORIGIN}/articles/${slug}.md`).sort());
    for (const list of ['/', '/rubriques/economie', `/archives/${MONTH}`])
      expect(await htmlProblems((await site.request(list)).body)).toEqual([]);
  });
});

const jsonFeed = z.object({ items: z.array(z.object({ url: z.string(), title: z.string() })) });

describe('a new article', () => {
  test('changes the sitemap’s part of its month and no other, and the archive’s count', async () => {
    const before = (await discover(site, ORIGIN, [], () => [])).parts;
    expect(before.size).toBeGreaterThan(30);
    const known = await count('2025/11');
    expect(known).toBeGreaterThan(0);
    await save('nouveau', { publishedAt: '2025-11-12 10:00' });
    const after = (await discover(site, ORIGIN, [], () => [])).parts;
    expect([...after].filter(([part, xml]) => before.get(part) !== xml).map(([part]) => part)).toEqual([`${ORIGIN}/sitemaps/202511.xml`]);
    expect(after.size).toBe(before.size);
    expect(await count('2025/11')).toBe(known + 1);
  });

  test('is in the news sitemap until it is withdrawn, with the instant that its page tells', async () => {
    const before = await news();
    const publishedMs = Math.floor(Date.now() / 60_000 - 60) * 60_000;
    const publishedAt = new Date(publishedMs).toISOString();
    await save('du-jour', { publishedAt });
    const [[url, date] = []] = await news();
    expect([url, Date.parse(date ?? '')]).toEqual([`${ORIGIN}/articles/du-jour`, publishedMs]);
    const page = (await openPages(site, ORIGIN, [url ?? ''])).get(url ?? '');
    expect(Date.parse(page?.times[0] ?? '')).toBe(publishedMs);
    await save('du-jour', { publishedAt, withdrawn: `{ at: ${publishedAt}, reason: Une erreur }` }, 410);
    expect(await news()).toEqual(before);
  });
});

/** Saves an article and waits until readers are answered so. */
async function save(slug: string, fields: Readonly<Record<string, string>>, status = 200): Promise<void> {
  await writeFile(path.join(paper.folder, 'articles', `${slug}.md`), articleText(fields));
  await vi.waitFor(async () => expect((await site.request(`/articles/${slug}`)).status).toBe(status), { timeout: 90_000 });
}

/** What the archives say of a month. */
async function count(month: string): Promise<number> {
  const { body } = await site.request('/archives');
  return Number(new RegExp(`href="/archives/${month}">[^<]*</a> <span>(\\d+)`).exec(body)?.[1]);
}

async function news(): Promise<(readonly [string, string | undefined])[]> {
  const { body } = await site.request('/news-sitemap.xml');
  expect(await sitemapErrors(body)).toEqual([]);
  return (await parseSitemap(Readable.from([body]))).map(({ url, news: told }) => [url, told?.publication_date]);
}
