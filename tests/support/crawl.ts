import { inParallel } from '@/lib/files/inParallel';
import { openPages, sampleOf } from './discovered';
import type { Server } from './server';
import type { ServedPage } from './servedPage';

/** Everything that a crawl from the front page met. */
export interface Crawl {
  /** Pages that answered, by address, with the clicks that they are away from the front page. */
  readonly pages: ReadonlyMap<string, { readonly page: ServedPage; readonly clicks: number }>;
  /** Links that do not lead to a page, or not to a place in it, and files that are not there, a line each with where they stand. */
  readonly broken: readonly string[];
}

/** A social card takes 100 ms to draw, and each article has one: so many of them are opened. */
const CARDS = 20;
/** Files asked for at a time. */
const AT_ONCE = 8;

/** Follows every link of the site's own, level by level. Files for machines are opened and not read on. */
export async function crawl(site: Server, origin: string): Promise<Crawl> {
  const pages = new Map<string, { page: ServedPage; clicks: number }>();
  const from = new Map([[`${origin}/`, '']]);
  let level: readonly string[] = [`${origin}/`];
  for (let clicks = 0; level.length > 0; clicks += 1) {
    for (const [address, page] of await openPages(site, origin, level)) pages.set(address, { page, clicks });
    const found = level.flatMap((address) => linksOf(address, pages.get(address)?.page, origin).map((link) => [link, address] as const));
    for (const [link, address] of found) if (!from.has(withoutFragment(link))) from.set(withoutFragment(link), address);
    level = [...from.keys()].filter((address) => !pages.has(address));
  }
  const failed = [...pages].filter(([, { page }]) => page.status !== 200);
  const lost = [...pages].flatMap(([address, { page }]) => linksOf(address, page, origin).filter((link) => !leadsSomewhere(link, pages)));
  return {
    pages,
    broken: [
      ...failed.map(([address, { page }]) => `${page.status} ${address} (from ${from.get(address) ?? ''})`),
      ...new Set(lost.map((link) => `no such place: ${link}`)),
      ...(await missingFiles(site, origin, pages)),
    ],
  };
}

/** What heads and pictures name, and is not there. */
async function missingFiles(site: Server, origin: string, pages: Crawl['pages']): Promise<string[]> {
  const from = new Map([...pages].flatMap(([address, { page }]) => filesOf(address, page, origin).map((file) => [file, address] as const)));
  const files = [...from.keys()].filter((file) => !pages.has(file));
  const isCard = (file: string): boolean => file.includes('/cartes/');
  const opened = [...files.filter((file) => !isCard(file)), ...sampleOf(files.filter(isCard), CARDS)];
  const missing: string[] = [];
  await inParallel(opened, AT_ONCE, async (file) => {
    const { status } = await site.request(file.replace(origin, ''));
    if (status !== 200) missing.push(`${status} ${file} (named by ${from.get(file) ?? ''})`);
  });
  return missing;
}

function filesOf(address: string, { linked, images, property }: ServedPage, origin: string): string[] {
  const named = [...linked.map(({ href }) => href), ...images, ...property('og:image')].map((file) => new URL(file, address).href);
  return named.filter((file) => file.startsWith(`${origin}/`));
}

function linksOf(address: string, page: ServedPage | undefined, origin: string): string[] {
  const links = (page?.links ?? []).map((href) => new URL(href, address).href);
  return links.filter((link) => link === origin || link.startsWith(`${origin}/`));
}

function leadsSomewhere(link: string, pages: ReadonlyMap<string, { readonly page: ServedPage }>): boolean {
  const fragment = decodeURIComponent(new URL(link).hash.slice(1));
  const { page } = pages.get(withoutFragment(link)) ?? {};
  return fragment === '' || page === undefined || page.ids.has(fragment);
}

function withoutFragment(link: string): string {
  return link.replace(/#.*$/, '');
}
