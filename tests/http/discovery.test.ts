import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { ContentFolder } from '../support/contentFolder';
import { discover, sampleOf, type Discovered } from '../support/discovered';
import { feedErrors } from '../support/feedProfile';
import { readWithFeedParser, readWithRssParser } from '../support/feedReaders';
import { generateStories, paperOfStories, type GeneratedStory } from '../support/generatedPaper';
import { googleArticleErrors } from '../support/googleArticle';
import { htmlProblems } from '../support/htmlProblems';
import { instantsOf, instantsTold, ms } from '../support/instantsTold';
import { pageKinds } from '../support/pageKinds';
import { paths } from '../support/pages';
import { startServer, type Server } from '../support/server';
import type { ServedPage } from '../support/servedPage';
import { readVocabulary, vocabularyErrors } from '../support/vocabulary';
import { sitemapErrors } from '../support/xmllint';

const ORIGIN = 'https://journal.example';
const FEEDS = ['/feed.xml', ...['politique', 'economie', 'societe', 'medias'].map((id) => `/rubriques/${id}/feed.xml`)];
const DAY = 24 * 60 * 60 * 1000;

/** In the paper of one article, of somebody who has signed none. */
const AUTHOR = `---
name: Anne D’accord
role: Essayiste
email: anne@journal.example
links: [https://exemple.org/anne]
fediverse: "@anne@exemple.org"
---
Une personne d’essai.
`;

/** The Reuters story of the project's own content, which both papers have. */
const own: GeneratedStory = {
  slug: paths.article.replace('/articles/', ''),
  fields: {},
  body: '',
  publishedMs: Date.parse('2025-06-10T00:00:00+02:00'),
  hasHour: false,
  modifiedMs: Date.parse('2025-06-10T00:00:00+02:00'),
  standing: 'listed',
};

/** Both papers have one, too. */
const opinion: GeneratedStory = {
  slug: 'un-editorial',
  fields: { headline: 'Un éditorial d’essai', section: 'politique', publishedAt: '2024-06-10', genre: 'éditorial', dossier: 'un-dossier' },
  body: 'Le texte de l’éditorial.',
  publishedMs: Date.parse('2024-06-10T00:00:00+02:00'),
  hasHour: false,
  modifiedMs: Date.parse('2024-06-10T00:00:00+02:00'),
  standing: 'listed',
};
const nights = [Date.parse('2025-03-30T00:00Z'), Date.parse('2025-10-26T00:00Z')];
const isAtNight = ({ publishedMs, hasHour }: GeneratedStory) => hasHour && nights.some((night) => Math.abs(publishedMs - night) < DAY / 4);
const address = ({ slug }: Pick<GeneratedStory, 'slug'>) => `${ORIGIN}/articles/${slug}`;

/** A page costs some 20 ms to render: of 1,000 articles, 150 are opened, 30 of them from the nights in which the clocks change. */
function chosen(stories: readonly GeneratedStory[]) {
  return (all: readonly string[]): readonly string[] => [
    ...all.filter((url) => !url.includes('/articles/') || url === address(opinion)),
    ...sampleOf(stories.filter((one) => isAtNight(one) && one.standing === 'listed').map(address), 30),
    ...sampleOf(
      all.filter((url) => url.includes('/articles/')),
      120,
    ),
  ];
}

describe.for([
  { count: 2, name: 'two articles' },
  { count: 1000, name: '1,000 articles' },
])('a paper of $name', ({ count }) => {
  const stories = [own, opinion, ...generateStories(count - 2)];
  let paper: ContentFolder;
  let site: Server;
  let found: Discovered;

  beforeAll(async () => {
    paper = await paperOfStories(stories.slice(1), {
      'auteurs/anne-d-accord.md': AUTHOR,
      'dossiers/un-dossier.md': '---\nheadline: Un dossier d’essai\n---\nUne introduction.\n',
    });
    site = await startServer({ CONTENT_DIR: paper.folder, SITE_URL: ORIGIN, DONATION_DEMO_PUBLIC: 'true' });
    found = await discover(site, ORIGIN, FEEDS, chosen(stories));
    // Some 300 pages, and others may be at work on the machine.
  }, 180_000);
  afterAll(async () => {
    await site.stop();
    await paper.remove();
  });

  test('has pages of every kind without a fault in their HTML', async () => {
    for (const [kind] of pageKinds) {
      const pages = [...found.pages].filter(([url]) => kind.test(url)).slice(0, 3);
      expect(pages.length, String(kind)).toBeGreaterThan(0);
      for (const [url, { html }] of pages) expect([url, await htmlProblems(html)]).toEqual([url, []]);
    }
  });

  test('has structured data that schema.org and Google know, on every page', async () => {
    const vocabulary = await readVocabulary();
    for (const [url, { jsonLd }] of found.pages) {
      const types = pageKinds.find(([kind]) => kind.test(url))?.[1];
      expect([
        url,
        z
          .array(z.looseObject({ '@type': z.string() }))
          .parse(jsonLd)
          .map((node) => node['@type']),
      ]).toEqual([url, types]);
      expect([url, jsonLd.flatMap((node) => vocabularyErrors(vocabulary, node))]).toEqual([url, []]);
      if (url.includes('/articles/')) expect([url, googleArticleErrors(jsonLd[0])]).toEqual([url, []]);
    }
  });

  test('has sitemaps that keep their schemas, with every listed article once and no other', async () => {
    expect(await sitemapErrors(found.index, 'index')).toEqual([]);
    expect(await sitemapErrors([...found.parts.values()])).toEqual([]);
    const told = found.entries.map(({ url }) => url);
    expect(new Set(told).size).toBe(told.length);
    const listed = stories.filter(({ standing }) => standing === 'listed').map(address);
    expect(told.filter((url) => url.includes('/articles/')).sort()).toEqual(listed.sort());
  });

  test('answers each address of its sitemaps and feeds with the page that calls itself so', () => {
    // Next writes the front page's address without its slash, which is the same address (RFC 3986, 6.2.3).
    const isItself = (url: string, { status, canonical = '' }: ServedPage) => status === 200 && new URL(canonical).href === url;
    const wrong = [...found.pages].filter(([url, page]) => !isItself(url, page));
    expect(wrong.map(([url]) => url)).toEqual([]);
    const listed = found.entries.flatMap(({ url }) => found.pages.get(url) ?? []);
    expect(listed.filter(({ robots }) => robots !== 'max-image-preview:large')).toEqual([]);
  });

  test('has feeds that keep the profile and that two readers read alike', async () => {
    for (const [path, xml] of found.feeds) {
      expect([path, feedErrors(xml, ORIGIN + path)]).toEqual([path, []]);
      expect(await readWithFeedParser(xml)).toEqual(await readWithRssParser(xml));
    }
    expect((await readWithRssParser(found.feeds.get('/feed.xml') ?? '')).map(({ link }) => link)).toEqual(newest(stories).map(address));
  });

  test('tells the same instants in text, structured data, OpenGraph and sitemaps', () => {
    for (const story of stories) {
      const url = address(story);
      const { lastmod } = found.entries.find((entry) => entry.url === url) ?? {};
      if (story.standing === 'listed') expect([url, ms(lastmod)]).toEqual([url, story.modifiedMs]);
      const page = found.pages.get(url);
      const told = instantsTold(story);
      if (page) expect([url, instantsOf(page, told.text.length)]).toEqual([url, told]);
    }
    expect(stories.filter((story) => isAtNight(story) && found.pages.has(address(story))).length).toBeGreaterThanOrEqual(
      count > 2 ? 30 : 0,
    );
  });

  test('tells the same instants in the feeds of the paper and of each section', async () => {
    const byUrl = new Map(stories.map((story) => [address(story), story]));
    for (const [path, xml] of found.feeds) {
      const items = await readWithRssParser(xml);
      const told = items.map(({ link, date, full }) => [
        link,
        ms(date),
        [...(full ?? '').matchAll(/<time datetime="([^"]*)"/g)].map(([, at]) => ms(at)),
      ]);
      const held = items.flatMap(({ link }) => byUrl.get(link ?? '') ?? []);
      expect([path, told]).toEqual([path, held.map((story) => [address(story), story.publishedMs, instantsTold(story).corrected])]);
      const built = /<lastBuildDate>([^<]*)</.exec(xml)?.[1];
      expect([path, ms(built)]).toEqual([path, held.length === 0 ? undefined : Math.max(...held.map(({ modifiedMs }) => modifiedMs))]);
    }
    const { items } = jsonDates.parse(JSON.parse((await site.request('/feed.json')).body));
    expect(items.map(({ url, date_published, date_modified }) => [url, ms(date_published), ms(date_modified)])).toEqual(
      newest(stories).map((story) => [
        address(story),
        story.publishedMs,
        story.modifiedMs > story.publishedMs ? story.modifiedMs : undefined,
      ]),
    );
  });

  test('says nothing of what is draft, scheduled or withdrawn, and opens none of it', async () => {
    const hidden = stories.filter(({ standing }) => standing === 'hidden');
    expect(hidden).toHaveLength(12);
    const texts = [...found.parts.values(), ...found.feeds.values(), ...[...found.pages.values()].map(({ html }) => html)];
    for (const path of ['/feed.json', '/llms.txt', '/news-sitemap.xml']) texts.push((await site.request(path)).body);
    for (const { slug, fields } of hidden) {
      expect(texts.filter((text) => text.includes(`/articles/${slug}<`) || text.includes(`/articles/${slug}"`))).toEqual([]);
      const statuses = [`/articles/${slug}`, `/articles/${slug}.md`].map(async (path) => (await site.request(path)).status);
      expect(await Promise.all(statuses)).toEqual(fields.withdrawn === undefined ? [404, 404] : [410, 410]);
    }
  });
});

const jsonDates = z.object({
  items: z.array(z.object({ url: z.string(), date_published: z.string(), date_modified: z.string().optional() })),
});

function newest(stories: readonly GeneratedStory[]): readonly GeneratedStory[] {
  const open = stories.filter(({ standing }) => standing !== 'hidden');
  return open.toSorted((a, b) => b.publishedMs - a.publishedMs || (a.slug < b.slug ? -1 : 1)).slice(0, 50);
}
