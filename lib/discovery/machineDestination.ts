import type { Library } from '../content/library';
import { routes } from '../routes';
import { cardPath } from './card/cardPath';
import type { Paper } from './paper';
import { isPart } from './sitemap/part';

/** What a public address for machines leads to: a route of `app/`, or another address. */
export type MachineDestination = { readonly kind: 'page'; readonly path: string } | { readonly kind: 'redirect'; readonly path: string };

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
  if (slug !== undefined && library.standing(slug) === 'public') return { kind: 'page', path: `${routes.article(slug)}/markdown` };
  return card(path, library, paper);
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
  return { kind: path === present ? 'page' : 'redirect', path: present };
}
