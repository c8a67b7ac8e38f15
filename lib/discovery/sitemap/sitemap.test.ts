import { Readable } from 'node:stream';
import { DOMParser } from '@xmldom/xmldom';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../content/article';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article, page } from '@/tests/support/paper';
import { shelf, type Wake } from '@/tests/support/shelf';
import { testPaper } from '@/tests/support/testPaper';
import { sitemapErrors } from '@/tests/support/xmllint';
import { plainText } from '../plainText';
import { frontCount, frontEntries } from './frontEntries';
import { NEWS_MS, newsSitemap } from './newsSitemap';
import { FRONTS, isPart, sitemapPart } from './part';
import { sitemapIndex } from './sitemapIndex';

// xmllint starts anew for every document, which takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const plain = article({ topics: '[Santé]' });
const DAY = 24 * 60 * 60 * 1000;
const archive: readonly Article[] = Array.from({ length: 25 }, (_, n) => dated(Date.parse('2025-01-05T10:00:00Z') + n * 10 * DAY, n));
const special = [
  article({ publishedAt: '2025-03-30 03:00' }, '', 'nuit'),
  article({ publishedAt: '2025-03-29', corrections: '[{ at: 2025-11-02, text: Mardi. }]' }, '', 'corrige'),
  article({ noindex: 'true', publishedAt: '2025-03-02' }, '', 'cache'),
  article({ canonical: 'https://ailleurs.example/x', publishedAt: '2025-03-02' }, '', 'sous-licence'),
  article({ noindex: 'true', publishedAt: '2024-02-02' }, '', 'seul-et-cache'),
];
const library = shelf([...archive, ...special], [page('don', 'Un don', 'Donnez')]);

describe('the sitemap', () => {
  test('is valid in its index and in every part, and lists each listed page once', async () => {
    const index = sitemapIndex(library, testPaper, 12);
    expect(await sitemapErrors(index, 'index')).toEqual([]);
    const listed: string[] = [];
    for (const { url } of await parseSitemapIndex(Readable.from([index]))) {
      const part = await partOf(url, 12);
      expect(await sitemapErrors(part)).toEqual([]);
      listed.push(...(await addresses(part)));
    }
    const wanted = [...archive, ...special.slice(0, 2)].map(({ slug }) => `https://gazette.example/articles/${slug}`);
    expect(listed.filter((url) => url.includes('/articles/')).sort()).toEqual(wanted.sort());
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain('https://gazette.example/don');
    expect(listed).toContain('https://gazette.example/archives/2025/03');
  });

  test('names the last change of each part, corrections too, with the paper’s offset', async () => {
    const parts = await parseSitemapIndex(Readable.from([sitemapIndex(library, testPaper)]));
    expect(parts.find(({ url }) => url.endsWith('/202503.xml'))?.lastmod).toBe('2025-11-02T00:00:00+01:00');
    expect(await partOf('202503.xml')).toContain('<lastmod>2025-03-30T03:00:00+02:00</lastmod>');
  });

  test('leaves out months in which nothing is listed, and knows no part that is not there', async () => {
    expect(sitemapIndex(library, testPaper)).not.toContain('202402');
    for (const name of ['202402', '202513', '0-2', '203001', '202503-2', '202503-1', '202503-0'])
      expect(await sitemapPart(library, name, testPaper)).toBeUndefined();
    expect([FRONTS, '202503', '203001', 'x', '202503-2'].map((name) => isPart(library, name))).toEqual([true, true, false, false, false]);
  });

  test('changes one part when a story is published, and moves none', async () => {
    const before = await partsOf([...archive]);
    const after = await partsOf([...archive, dated(Date.parse('2025-08-30T10:00:00Z'), 99)]);
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(before.has('202508')).toBe(true);
    expect(changed).toEqual(['202508-2']);
  });
});

test('as many fronts are counted as are listed', () => {
  const people = [article({ topics: '[Santé, École]', byline: '[Anne Dupont]', publishedAt: '2024-05-01' }), ...archive, ...special];
  for (const shelved of [library, shelf([]), shelf(people, [page('don', 'Un don', 'Donnez')])])
    expect(frontCount(shelved)).toBe(frontEntries(shelved).length);
});

describe('the news sitemap', () => {
  const now = Date.parse('2025-06-12T12:00:00Z');
  const at = (age: number, slug: string): Article => ({
    ...plain,
    slug,
    publishedAt: { epochMs: now - age, precision: 'minute' },
  });

  test('lists 48 hours, newest first, and is valid', async () => {
    const xml = await newsSitemap(shelf([at(0, 'neuf'), at(NEWS_MS - 1, 'encore'), at(NEWS_MS, 'plus')], [], now), testPaper, now);
    expect(await sitemapErrors(xml)).toEqual([]);
    const [first, ...others] = await parseSitemap(Readable.from([xml]));
    expect(first?.news).toEqual({
      publication: { name: 'La Gazette', language: 'fr' },
      publication_date: '2025-06-12T14:00:00+02:00',
      title: 'Un titre',
    });
    expect(others.map(({ url }) => url)).toEqual(['https://gazette.example/articles/encore']);
  });

  test('is to be made anew when its oldest story is 48 hours old', async () => {
    const wakes: Wake[] = [];
    await newsSitemap(shelf([at(5, 'neuf'), at(10, 'encore'), at(NEWS_MS, 'plus')], [], now, wakes), testPaper, now);
    expect(wakes).toEqual([{ epochMs: now - 10 + NEWS_MS, keys: ['news'] }]);
  });

  test('lists a thousand at most', async () => {
    const many = Array.from({ length: 1100 }, (_, n) => at(n, `a-${n}`));
    expect(await addresses(await newsSitemap(shelf(many, [], now), testPaper, now))).toHaveLength(1000);
  });

  test('leaves out what somebody paid for', async () => {
    const paid = { ...at(0, 'paye'), sponsor: { name: 'Une marque' } };
    expect(await addresses(await newsSitemap(shelf([paid, at(1, 'neuf')], [], now), testPaper, now))).toEqual([
      'https://gazette.example/articles/neuf',
    ]);
  });

  test('is valid on a day without news: it lists the front page', async () => {
    const xml = await newsSitemap(shelf([at(NEWS_MS, 'plus')], [], now), testPaper, now);
    expect(await sitemapErrors(xml)).toEqual([]);
    expect(await addresses(xml)).toEqual(['https://gazette.example/']);
  });

  test.for(hostileHeadlines)('stays whole with a headline that %s', async ([, headline]) => {
    const xml = await newsSitemap(shelf([{ ...at(0, 'neuf'), headline }], [], now), testPaper, now);
    expect(await sitemapErrors(xml)).toEqual([]);
    const [title] = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('news:title');
    expect(title?.textContent).toBe(plainText(headline));
  });
});

test('the check finds what is wrong with a sitemap', async () => {
  const xml = await newsSitemap(library, testPaper, Date.parse('2030-01-01'));
  for (const [from, to] of [
    ['<loc>https://gazette.example/</loc>', ''],
    ['</url>', ''],
    ['<url>', '<url><image:image/>'],
  ] as const) {
    expect(xml).toContain(from);
    expect(await sitemapErrors(xml.replace(from, to))).not.toEqual([]);
  }
});

function dated(epochMs: number, n: number): Article {
  return { ...plain, slug: `a-${n}`, publishedAt: { epochMs, precision: 'minute' } };
}

async function partOf(url: string, size?: number): Promise<string> {
  return (await sitemapPart(library, /([0-9-]+)\.xml$/.exec(url)?.[1] ?? '', testPaper, size)) ?? '';
}

async function partsOf(articles: readonly Article[]): Promise<Map<string, string | undefined>> {
  const shelved = shelf(articles);
  const names = [...sitemapIndex(shelved, testPaper, 3).matchAll(/sitemaps\/([0-9-]+)\.xml/g)].map(([, name = '']) => name);
  return new Map(await Promise.all(names.map(async (name) => [name, await sitemapPart(shelved, name, testPaper, 3)] as const)));
}

async function addresses(xml: string): Promise<string[]> {
  return (await parseSitemap(Readable.from([xml]))).map(({ url }) => url);
}
