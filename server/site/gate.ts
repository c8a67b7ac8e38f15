import { addressAt } from '@/lib/addresses/address';
import type { Address } from '@/lib/addresses/book';
import { canonicalPath, localTarget, splitTarget } from '@/lib/addresses/canonical';
import { frontOf, type Front } from '@/lib/addresses/fronts';
import { pictureAt, type PictureAddress } from '@/lib/addresses/pictureAddress';
import { GIVING_PAGE, pagePath, routes } from '@/lib/addresses/routes';
import { cardPath } from '@/lib/discovery/card/cardPath';
import { discoverySettings, type DiscoverySettings } from '@/lib/discovery/settings';
import { isPart } from '@/lib/discovery/sitemap/part';
import { givingSettings } from '@/lib/donation/settings';
import type { Library } from '@/lib/library/library';
import { oncePerEnvironment } from '@/lib/process/settings';
import { frontExists, pageCount, pageNumber } from '@/lib/selection/paging';

/** What a request is for, once its address is understood. */
export type Destination =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly path: string }
  /** A page for this question alone, which is not kept. */
  | { readonly kind: 'search'; readonly path: string }
  | { readonly kind: 'picture'; readonly path: string; readonly picture: PictureAddress }
  /** An address of giving, which answers each donor apart. */
  | { readonly kind: 'giving'; readonly path: string; readonly query: string }
  /** The social card of an article. */
  | { readonly kind: 'card'; readonly path: string; readonly slug: string }
  /** Nothing there, or no longer: the status to answer with. */
  | { readonly kind: 'missing'; readonly status: 404 }
  | { readonly kind: 'missing'; readonly status: 410; readonly withdrawn: string };

/** What operators have set of texts for machines, and of the demonstration. */
type GateSettings = Pick<DiscoverySettings, 'securityContact' | 'indexNow'> & { readonly hasDemo: boolean };

interface Known {
  readonly library: Library;
  readonly settings: GateSettings;
}

const gateSettings = oncePerEnvironment((env): GateSettings => ({
  ...discoverySettings(env),
  hasDemo: givingSettings(env).provider.kind === 'demo',
}));

const NOTHING: Destination = { kind: 'missing', status: 404 };
/** Longer than any address the site has; what is longer is not even decoded, but for a question, of which the search reads the beginning. */
const LONGEST = 2048;

/**
 * Decides what an address leads to. Only what the library or the table of files knows goes further, so a made-up
 * address costs a look into two tables, and a redirect can only lead to an address of the site's own.
 * `target` is the request target as it came (RFC 9112, 3.2).
 */
export function destination(
  target: string,
  library: Library,
  files: ReadonlyMap<string, unknown>,
  settings: GateSettings = gateSettings(),
): Destination {
  const local = localTarget(target);
  if (local.length > LONGEST && !local.startsWith(`${routes.search}?`)) return NOTHING;
  const [path, query = ''] = splitTarget(local);
  if (files.has(path)) return { kind: 'file', path };
  const address = addressAt(path);
  const known = { library, settings };
  const there = address ? lookUp({ address, path, query }, known) : otherSpelling(path, query, known);
  // An old address may be the front page's with a query, such as /?p=123.
  const mayHaveMoved = there.kind === 'missing' ? there.status === 404 : address?.kind === 'front' && query !== '';
  const moved = mayHaveMoved ? library.movedTo(local) : undefined;
  return moved === undefined ? there : { kind: 'redirect', path: moved };
}

/** A page by another spelling of its address: its readers are sent to the one. */
function otherSpelling(typed: string, query: string, known: Known): Destination {
  const path = canonicalPath(typed);
  const address = path === typed ? undefined : addressAt(path);
  const there = address ? lookUp({ address, path, query }, known) : NOTHING;
  // What a donor comes back with is in the query, which no redirect carries on.
  if (there.kind === 'picture' || (there.kind === 'giving' && path !== routes.giving)) return NOTHING;
  return there.kind === 'missing' ? there : { kind: 'redirect', path: there.path };
}

interface Asked {
  readonly address: Address;
  /** Of the address: canonical. */
  readonly path: string;
  readonly query: string;
}

function lookUp({ address, path, query }: Asked, { library, settings }: Known): Destination {
  switch (address.kind) {
    case 'front':
    case 'archives':
    case 'feed':
    case 'jsonFeed':
    case 'sitemapIndex':
    case 'newsSitemap':
    case 'robots':
    case 'llms':
      return { kind: 'page', path };
    case 'article':
    case 'markdown':
      return articleAt(address.slug, path, library);
    case 'section':
    case 'topic':
    case 'author':
    case 'year':
    case 'month':
      return frontPageAt(frontOf(address), path, query, library);
    case 'page':
      return pageIf(library.findPageFields(address.slug) !== undefined, path);
    case 'giving':
      return givingIf(library.findPageFields(GIVING_PAGE) !== undefined, path, query);
    case 'search':
      return searchOf(query);
    case 'sectionFeed':
      return pageIf(frontExists(library, { kind: 'section', id: address.id }), path);
    case 'sitemap':
      return pageIf(isPart(library, address.part), path);
    case 'securityContact':
      return pageIf(settings.securityContact !== undefined, path);
    case 'indexNowKey':
      return pageIf(settings.indexNow?.key === address.key, path);
    case 'card':
      return cardOf(address.slug, path, library);
    case 'media':
    case 'rendition':
      return { kind: 'picture', path, picture: pictureAt(address, query) };
    case 'giftPost':
    case 'giftThanks':
    case 'giftCancelled':
    case 'giftFailed':
      return givingIf(true, path, query);
    case 'giftDemo':
      return givingIf(settings.hasDemo, path, query);
    case 'asset':
    case 'error':
    case 'withdrawal':
      return NOTHING;
  }
}

function pageIf(isThere: boolean, path: string): Destination {
  return isThere ? { kind: 'page', path } : NOTHING;
}

function givingIf(isThere: boolean, path: string, query: string): Destination {
  return isThere ? { kind: 'giving', path, query } : NOTHING;
}

function articleAt(slug: string, path: string, library: Library): Destination {
  const standing = library.standing(slug);
  return standing === 'withdrawn' ? { kind: 'missing', status: 410, withdrawn: slug } : pageIf(standing === 'public', path);
}

/** `page` is the one parameter that a front knows; any other is served the same page. */
function frontPageAt(front: Front, path: string, query: string, library: Library): Destination {
  if (!frontExists(library, front)) return NOTHING;
  const typed = query === '' ? undefined : (new URLSearchParams(query).get('page') ?? undefined);
  const page = pageNumber(typed);
  if (page === undefined || page > pageCount(library.count(front))) return NOTHING;
  return { kind: page === 1 && typed !== undefined ? 'redirect' : 'page', path: pagePath(path, page) };
}

/** A card of an older headline leads to the present one: social networks keep old addresses. */
function cardOf(slug: string, path: string, library: Library): Destination {
  const article = library.findSummary(slug);
  if (!article) return NOTHING;
  const present = cardPath(article, library.site);
  return path === present ? { kind: 'card', path, slug } : { kind: 'redirect', path: present };
}

/** A search without its question is a page like any other; with one, its known parameters make the page, in one order. */
function searchOf(query: string): Destination {
  const typed = new URLSearchParams(query);
  const known = SEARCH_PARAMETERS.flatMap((name): [string, string][] => {
    const value = typed.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  if (!typed.get('q')) return { kind: 'page', path: routes.search };
  return { kind: 'search', path: `${routes.search}?${new URLSearchParams(known).toString()}` };
}

const SEARCH_PARAMETERS = ['q', 'rubrique', 'annee', 'page'] as const;
