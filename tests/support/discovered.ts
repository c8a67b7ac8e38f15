import { Readable } from 'node:stream';
import fc from 'fast-check';
import { parseSitemap, parseSitemapIndex, type SitemapItem } from 'sitemap';
import { inParallel } from '@/lib/files/inParallel';
import type { Server } from './server';
import { readPage, type ServedPage } from './servedPage';

/** As many as a browser would have under way. */
const AT_ONCE = 8;

/** What a crawler finds that starts from the sitemaps and feeds alone. */
export interface Discovered {
  readonly index: string;
  /** The documents of the sitemap's parts, by address. */
  readonly parts: ReadonlyMap<string, string>;
  readonly entries: readonly SitemapItem[];
  /** RSS feeds by path. */
  readonly feeds: ReadonlyMap<string, string>;
  /** The pages that were opened, by address. */
  readonly pages: ReadonlyMap<string, ServedPage>;
}

/** Reads the sitemaps and feeds of a site whose SITE_URL is `origin`, and opens the addresses that `choose` takes of the sitemaps', and all of the feeds'. */
export async function discover(
  site: Server,
  origin: string,
  feedPaths: readonly string[],
  choose: (addresses: readonly string[]) => readonly string[] = (all) => all,
): Promise<Discovered> {
  const bodyOf = async (path: string): Promise<string> => (await site.request(path)).body;
  const index = await bodyOf('/sitemap.xml');
  const parts = new Map<string, string>();
  const entries: SitemapItem[] = [];
  for (const { url } of await parseSitemapIndex(Readable.from([index]))) {
    const xml = await bodyOf(url.replace(origin, ''));
    parts.set(url, xml);
    entries.push(...(await parseSitemap(Readable.from([xml]))));
  }
  const feeds = new Map<string, string>();
  for (const path of feedPaths) feeds.set(path, await bodyOf(path));
  const told = [...feeds.values()].flatMap((xml) => [...xml.matchAll(/<guid [^>]*>([^<]*)</g)].map(([, guid = '']) => guid));
  const wanted = new Set([...choose(entries.map(({ url }) => url)), ...told]);
  return { index, parts, entries, feeds, pages: await openPages(site, origin, wanted) };
}

/** Opens addresses of a site, several at a time. */
export async function openPages(site: Server, origin: string, addresses: Iterable<string>): Promise<ReadonlyMap<string, ServedPage>> {
  const pages = new Map<string, ServedPage>();
  await inParallel(addresses, AT_ONCE, async (address) => {
    const { status, body } = await site.request(address.replace(origin, '') || '/');
    pages.set(address, readPage(status, body));
  });
  return pages;
}

/** The same `count` of them each time. */
export function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  const few = Math.min(count, all.length);
  return fc.sample(fc.shuffledSubarray([...all], { minLength: few, maxLength: few }), { seed: 7, numRuns: 1 })[0] ?? [];
}
