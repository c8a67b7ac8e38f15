import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentFolder } from '../support/contentFolder';
import { crawl, type Crawl } from '../support/crawl';
import { discover, type Discovered } from '../support/discovered';
import { generateStories, paperOfStories } from '../support/generatedPaper';
import { startServer, type Server } from '../support/server';

const ORIGIN = 'https://journal.example';
const CLICKS = 4;

let paper: ContentFolder;
let site: Server;
let sitemap: Discovered;
let crawled: Crawl;

// A thousand articles and their fronts, some 20 ms each.
beforeAll(async () => {
  paper = await paperOfStories(generateStories(999));
  site = await startServer({ CONTENT_DIR: paper.folder, SITE_URL: ORIGIN });
  sitemap = await discover(site, ORIGIN, [], () => []);
  crawled = await crawl(site, ORIGIN);
}, 180_000);
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

test('no link leads nowhere, elsewhere than it says, or to a place that its page does not have', () => {
  expect(crawled.pages.size).toBeGreaterThan(1000);
  expect(crawled.broken).toEqual([]);
});

test(`every page of the sitemap, and every page of a front, is within ${CLICKS} clicks of the front page`, () => {
  const far = [...crawled.pages].filter(([, { clicks }]) => clicks > CLICKS).map(([address, { clicks }]) => `${clicks} ${address}`);
  expect(far).toEqual([]);
  expect(sitemap.entries.map(({ url }) => url).filter((url) => !crawled.pages.has(url))).toEqual([]);
});

test('every page of the sitemap calls itself by the address that the sitemap has', () => {
  const own = sitemap.entries.filter(({ url }) => new URL(crawled.pages.get(url)?.page.canonical ?? ORIGIN).href === url);
  expect(own.length).toBeGreaterThan(900);
  expect(own).toEqual(sitemap.entries);
});

test('no two pages have one title or one description', () => {
  const pages = [...crawled.pages].filter(([, { page }]) => page.html.startsWith('<!DOCTYPE html>'));
  const title = pages.map(([address, { page }]) => [page.title, address] as const);
  const description = pages.map(([address, { page }]) => [page.description ?? '', address] as const);
  for (const told of [title, description]) expect(shared(told)).toEqual([]);
});

/** Texts that several addresses have, with these. */
function shared(told: readonly (readonly [text: string, address: string])[]): string[] {
  const addresses = new Map<string, string[]>();
  for (const [text, address] of told) addresses.set(text, [...(addresses.get(text) ?? []), address]);
  return [...addresses].filter(([text, all]) => text === '' || all.length > 1).map(([text, all]) => `${text}: ${all.join(', ')}`);
}
