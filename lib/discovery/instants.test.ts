import path from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { parseArticle } from '../content/article';
import { readSiteFile } from '../library/indexer/siteFile';
import { machineDate } from '../text/dates';
import { generateStories } from '@/tests/support/generatedPaper';
import { article, articleText, site, sound, withText } from '@/tests/support/paper';
import { root } from '@/tests/support/run';
import { shelf } from '@/tests/support/shelf';
import { testPaper } from '@/tests/support/testPaper';
import { articleMetadata } from './head/articleMetadata';
import { paperChannel } from './feed/channel';
import { withFullTexts } from './feed/fullText';
import { jsonFeed } from './feed/jsonFeed';
import { rssFeed } from './feed/rss';
import { isModified, modifiedMs } from './instants';
import { newsArticle } from './jsonLd/jsonLdArticle';
import { rfc822 } from './feed/rfc822';
import { articleEntry, urlSet } from './sitemap/entry';
import { newsSitemap } from './sitemap/newsSitemap';
import { sitemapPart } from './sitemap/part';

// A hundred articles in six formats.
vi.setConfig({ testTimeout: 60_000 });

const dated = z.object({ items: z.array(z.object({ date_published: z.string(), date_modified: z.string().optional() })) });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// Both nights on which France changes its clocks, hour by hour, and any minute of ten years.
const nights = [Date.parse('2025-03-30T00:00:00Z'), Date.parse('2025-10-25T22:00:00Z')];
const instant = fc.oneof(
  fc.tuple(fc.constantFrom(...nights), fc.integer({ min: 0, max: 360 })).map(([night, minutes]) => night + minutes * MINUTE),
  fc.integer({ min: Date.parse('2016-01-01') / MINUTE, max: Date.parse('2026-01-01') / MINUTE }).map((minute) => minute * MINUTE),
);

test('page, structured data, OpenGraph, feeds and sitemaps tell the same instants', async () => {
  await fc.assert(
    fc.asyncProperty(instant, fc.nat({ max: 5000 }), fc.constantFrom('day', 'minute'), async (publishedMs, hoursLater, precision) => {
      const modified = publishedMs + hoursLater * HOUR;
      const story = {
        ...article({}, ''),
        publishedAt: { epochMs: publishedMs, precision },
        ...(hoursLater > 0 && { updatedAt: { epochMs: modified, precision: 'minute' as const } }),
      };
      const shelved = shelf([story], [], modified);
      const month = machineDate(story.publishedAt, site.timeZone).slice(0, 7).replace('-', '');
      const ld = newsArticle(story, testPaper);
      const { openGraph } = articleMetadata(story, testPaper);
      const full = withFullTexts([story], testPaper);
      const rss = rssFeed(paperChannel(testPaper), full, testPaper);
      const json = jsonFeed(paperChannel(testPaper), full, testPaper);
      const map = (await sitemapPart(shelved, month, testPaper)) ?? '';
      const news = await newsSitemap(shelved, testPaper, publishedMs);

      const published = [
        ld.datePublished,
        openGraph.publishedTime,
        inside(rss, 'pubDate'),
        field(json, 'date_published'),
        inside(news, 'news:publication_date'),
      ];
      expect(published.map(instantOf)).toEqual(published.map(() => publishedMs));
      if (precision === 'minute') expect(Date.parse(machineDate(story.publishedAt, site.timeZone))).toBe(publishedMs);
      const changed = [ld.dateModified, inside(rss, 'lastBuildDate'), inside(map, 'lastmod')];
      expect(changed.map(instantOf)).toEqual(changed.map(() => modified));
      const told = [openGraph.modifiedTime, field(json, 'date_modified')];
      expect(told.map(instantOf)).toEqual(told.map(() => (hoursLater > 0 ? modified : undefined)));
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('every article of a generated archive is told alike, across both changes of the clocks', async () => {
  const paper = { ...testPaper, site: sound((await readSiteFile(path.join(root, 'content'))).site) };
  const generated = generateStories(1000).filter(({ standing }) => standing !== 'hidden');
  const articles = generated.map(({ slug, fields, body }) => withText(sound(parseArticle(slug, articleText(fields, body), paper.site))));
  const channel = paperChannel(paper);
  const full = withFullTexts(articles, paper);
  const pubDates = [...rssFeed(channel, full, paper).matchAll(/<pubDate>([^<]*)</g)].map(([, date]) => instantOf(date));
  const { items } = dated.parse(JSON.parse(jsonFeed(channel, full, paper)));
  const map = urlSet(
    articles.map((one) => articleEntry(one, paper)),
    paper,
  );
  const lastmods = [...map.matchAll(/<lastmod>([^<]*)</g)].map(([, date]) => instantOf(date));
  for (const [index, { slug, publishedMs, updatedMs, correctedMs, modifiedMs: last, hasHour, fields }] of generated.entries()) {
    const one = articles[index];
    if (!one) throw new Error(`${slug} was not parsed`);
    const { openGraph } = articleMetadata(one, paper);
    const ld = newsArticle(one, paper);
    const modified = last > publishedMs ? last : undefined;
    const published = [ld.datePublished, openGraph.publishedTime, items[index]?.date_published].map(instantOf);
    expect([slug, ...published, pubDates[index]]).toEqual([slug, publishedMs, publishedMs, publishedMs, publishedMs]);
    expect([slug, instantOf(ld.dateModified), lastmods[index]]).toEqual([slug, last, last]);
    expect([slug, instantOf(openGraph.modifiedTime), instantOf(items[index]?.date_modified)]).toEqual([slug, modified, modified]);
    const shown = [one.publishedAt, one.updatedAt, one.corrections[0]?.at].map((at) => at && machineDate(at, paper.site.timeZone));
    expect([slug, ...shown.slice(1).map(instantOf)]).toEqual([slug, updatedMs, correctedMs]);
    expect([slug, hasHour ? instantOf(shown[0]) : shown[0]]).toEqual([slug, hasHour ? publishedMs : fields.publishedAt]);
  }
});

test.for([
  ['2025-06-10', [], '2025-06-10'],
  ['2025-06-10', ['2025-06-12', '2025-06-11'], '2025-06-12'],
  // Corrected on the day, without an hour: the day began before the story did.
  ['2025-06-10 14:30', ['2025-06-10'], '2025-06-10 14:30'],
] as const)('published %s and corrected %j, a story was last changed on %s', ([publishedAt, corrected, last]) => {
  const story = article({ publishedAt, corrections: `[${corrected.map((at) => `{ at: ${at}, text: Mardi. }`).join(', ')}]` });
  expect(modifiedMs(story)).toBe(article({ publishedAt: last }).publishedAt.epochMs);
  expect(isModified(story)).toBe(publishedAt !== last);
});

test.for([
  ['2025-06-10T12:30:05Z', 'Tue, 10 Jun 2025 14:30:05 +0200'],
  ['2025-12-31T23:00:00Z', 'Thu, 01 Jan 2026 00:00:00 +0100'],
  ['2025-10-26T00:30:00Z', 'Sun, 26 Oct 2025 02:30:00 +0200'],
  ['2025-10-26T01:30:00Z', 'Sun, 26 Oct 2025 02:30:00 +0100'],
] as const)('%s is %s for a feed reader', ([iso, told]) => {
  expect(rfc822(Date.parse(iso), 'Europe/Paris')).toBe(told);
});

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

function inside(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
}

function field(json: string, name: string): string | undefined {
  return new RegExp(`"${name}":"([^"]*)"`).exec(json)?.[1];
}
