import type { Library } from '../library/library';
import { routes } from '../addresses/routes';
import { cardPath } from './card/cardPath';
import type { Paper } from './paper';
import { isPart } from './sitemap/part';

/** What a public address for machines leads to: a route of `app/`, a social card, another address, or what is no longer there. */
export type MachineDestination =
  | { readonly kind: 'page' | 'redirect'; readonly path: string }
  | { readonly kind: 'card'; readonly path: string; readonly slug: string }
  | { readonly kind: 'missing'; readonly status: 410; readonly withdrawn: string };

const PLAIN: readonly string[] = [routes.feed, routes.jsonFeed, routes.sitemapIndex, routes.newsSitemap, routes.robots, routes.llms];
const MARKDOWN = /^\/articles\/([a-z0-9-]+)\.md$/;
const SECTION_FEED = /^\/rubriques\/([a-z0-9-]+)\/feed\.xml$/;
const SITEMAP = /^\/sitemaps\/([0-9-]+)\.xml$/;
const CARD = /^\/cartes\/([a-z0-9-]+)\/[0-9a-f]+\.png$/;

/**
 * For the gate: what a canonical path leads to, when it is one of those that machines read; else `undefined`. Costs a
 * look into the library's tables. A card of an older headline leads to the present one: social networks keep old addresses.
 */
export function machineDestination(path: string, library: Library, paper: Paper): MachineDestination | undefined {
  if (PLAIN.includes(path) || isPublicFile(path, library, paper.site)) return { kind: 'page', path };
  if (path === routes.securityContact && paper.securityContact !== undefined) return { kind: 'page', path: '/security.txt' };
  if (paper.indexNow && path === routes.indexNowKey(paper.indexNow.key)) return { kind: 'page', path: '/indexnow' };
  const slug = MARKDOWN.exec(path)?.[1];
  return slug === undefined ? card(path, library, paper) : markdown(slug, library);
}

function markdown(slug: string, library: Library): MachineDestination | undefined {
  const standing = library.standing(slug);
  if (standing === 'withdrawn') return { kind: 'missing', status: 410, withdrawn: slug };
  return standing === 'public' ? { kind: 'page', path: `${routes.article(slug)}/markdown` } : undefined;
}

function isPublicFile(path: string, library: Library, { sections }: Paper['site']): boolean {
  const section = SECTION_FEED.exec(path)?.[1];
  if (section !== undefined) return sections.some(({ id }) => id === section);
  const part = SITEMAP.exec(path)?.[1];
  return part !== undefined && isPart(library, part);
}

function card(path: string, library: Library, { site }: Paper): MachineDestination | undefined {
  const article = library.findSummary(CARD.exec(path)?.[1] ?? '');
  if (!article) return undefined;
  const present = cardPath(article, site);
  return path === present ? { kind: 'card', path, slug: article.slug } : { kind: 'redirect', path: present };
}
