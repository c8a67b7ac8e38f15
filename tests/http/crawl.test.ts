import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentFolder } from '../support/contentFolder';
import { STORIES_PER_PAGE } from '@/lib/selection/paging';
import { pagePath, routes } from '@/lib/addresses/routes';
import { isoWithOffset } from '@/lib/text/dates';
import { slugify } from '@/lib/text/slugify';
import { crawl, type Crawl } from '../support/crawl';
import { discover, type Discovered } from '../support/discovered';
import { generateStories, paperOfStories } from '../support/generatedPaper';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';

const ORIGIN = 'https://journal.example';
const CLICKS = 4;
const ELSEWHERE = 'https://ailleurs.example/article';

/** Sections of seven pages each: whoever could only go from one to the next would need more clicks. */
const stories = generateStories(600);
const open = stories.filter(({ standing }) => standing !== 'hidden');

let paper: ContentFolder;
let site: Server;
let sitemap: Discovered;
let crawled: Crawl;

// Six hundred articles and their fronts, some 20 ms each.
beforeAll(async () => {
  paper = await paperOfStories(stories, {
    // A topic called as a section, a person called as a topic, and licensed copy, whose original is elsewhere.
    'articles/homonymes.md': articleText({ headline: 'Les homonymes', topics: '[Économie, Anne D’accord]', byline: '[Anne D’accord]' }),
    'articles/sous-licence.md': articleText({ headline: 'Sous licence', canonical: ELSEWHERE }, 'Un autre paragraphe.'),
  });
  site = await startServer({ CONTENT_DIR: paper.folder, SITE_URL: ORIGIN });
  sitemap = await discover(site, ORIGIN, [], () => []);
  crawled = await crawl(site, ORIGIN);
}, 600_000);
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

test('no link leads nowhere, elsewhere than it says, or to a place that its page does not have', () => {
  expect(crawled.pages.size).toBeGreaterThan(700);
  expect(crawled.broken).toEqual([]);
});

test(`every page of the sitemap, and every page of a front, is within ${CLICKS} clicks of the front page`, () => {
  const far = [...crawled.pages].filter(([, { clicks }]) => clicks > CLICKS).map(([address, { clicks }]) => `${clicks} ${address}`);
  expect(far).toEqual([]);
  expect(sitemap.entries.map(({ url }) => url).filter((url) => !crawled.pages.has(url))).toEqual([]);
});

test('every public article is reached, and every page of every front', () => {
  const wanted = [...open.map(({ slug }) => `${ORIGIN}/articles/${slug}`), ...frontPages()];
  expect(open.some(({ standing }) => standing === 'unlisted')).toBe(true);
  expect(wanted.filter((url) => url.includes('?page=')).length).toBeGreaterThan(50);
  expect(wanted.filter((url) => !crawled.pages.has(url))).toEqual([]);
});

test('every page calls itself by the address that it has, but for licensed copy', () => {
  const html = [...crawled.pages].filter(([, { page }]) => page.html.startsWith('<!DOCTYPE html>'));
  const elsewhere = html.filter(([address, { page }]) => new URL(page.canonical ?? ORIGIN).href !== address);
  expect(elsewhere.map(([address, { page }]) => [address, page.canonical])).toEqual([[`${ORIGIN}/articles/sous-licence`, ELSEWHERE]]);
});

test('JSON Feed and llms.txt name pages that were reached, and files that are there', async () => {
  const json = (await site.request('/feed.json')).body.match(/(?<="(?:url|id|home_page_url|feed_url|icon|favicon|image)":")[^"]*/g) ?? [];
  const llms = (await site.request('/llms.txt')).body.match(/(?<=\]\()https:[^)]*/g) ?? [];
  expect([new Set(json).size, llms.length].map((count) => count > 50)).toEqual([true, true]);
  const files = [...new Set([...json, ...llms])].filter((url) => !crawled.pages.has(url));
  const statuses = files.map(async (url) => [url, (await site.request(url.replace(ORIGIN, ''))).status]);
  expect((await Promise.all(statuses)).filter(([, status]) => status !== 200)).toEqual([]);
});

test('no two pages have one title or one description', () => {
  const pages = [...crawled.pages].filter(([, { page }]) => page.html.startsWith('<!DOCTYPE html>'));
  const title = pages.map(([address, { page }]) => [page.title, address] as const);
  const description = pages.map(([address, { page }]) => [page.description ?? '', address] as const);
  for (const told of [title, description]) expect(shared(told)).toEqual([]);
});

/** Each page of each front that the generated stories alone fill. */
function frontPages(): string[] {
  const counts = new Map<string, number>();
  for (const { fields, publishedMs } of open) {
    const [year = '', month = ''] = isoWithOffset(publishedMs, 'Europe/Paris').split('-');
    const listed = (names = ''): string[] => names.replace(/[[\]]/g, '').split(', ').filter(Boolean).map(slugify);
    const topics = listed(fields.topics).map(routes.topic);
    const authors = listed(fields.byline).map(routes.author);
    for (const front of [
      routes.section(fields.section ?? ''),
      routes.archive(year),
      routes.archive(`${year}-${month}`),
      ...topics,
      ...authors,
    ])
      counts.set(front, (counts.get(front) ?? 0) + 1);
  }
  return [...counts].flatMap(([front, count]) =>
    Array.from({ length: Math.ceil(count / STORIES_PER_PAGE) }, (_, index) => ORIGIN + pagePath(front, index + 1)),
  );
}

/** Texts that several addresses have, with these. */
function shared(told: readonly (readonly [text: string, address: string])[]): string[] {
  const addresses = new Map<string, string[]>();
  for (const [text, address] of told) addresses.set(text, [...(addresses.get(text) ?? []), address]);
  return [...addresses].filter(([text, all]) => text === '' || all.length > 1).map(([text, all]) => `${text}: ${all.join(', ')}`);
}
