import { addressAt } from '@/lib/addresses/address';
import type { Address } from '@/lib/addresses/book';
import { localTarget, splitTarget } from '@/lib/addresses/canonical';
import { pictureAt, type PictureAddress } from '@/lib/addresses/pictureAddress';
import { FOLLOW, pagePath, routes } from '@/lib/addresses/routes';
import { pageNumber } from '@/lib/selection/paging';

/** What an address asks for, whether something is there or not. */
export type Meaning =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'redirect'; readonly path: string }
  /** A page for this question alone, which is not kept. */
  | { readonly kind: 'search'; readonly path: string }
  | { readonly kind: 'picture'; readonly path: string; readonly picture: PictureAddress }
  /** An address of giving, which answers each donor apart. */
  | { readonly kind: 'giving'; readonly path: string; readonly query: string }
  /** The social card of an article by its slug, or a plain card by its name. */
  | { readonly kind: 'card'; readonly path: string; readonly slug: string }
  /** Nothing can be there. */
  | { readonly kind: 'missing'; readonly status: 404 };

/** What is kept in memory under a path. */
export interface Kept {
  readonly kind: 'page' | 'file' | 'card';
  readonly path: string;
}

/** An address as it was asked for, in its canonical spelling. */
export interface Asked {
  readonly address: Address;
  readonly path: string;
  readonly query: string;
}

export const NOTHING = { kind: 'missing', status: 404 } as const;
/** Longer than any address the site has; what is longer is not even decoded, but for a question, of which the search reads the beginning. */
const LONGEST = 2048;
const SEARCH_PARAMETERS = ['q', 'rubrique', 'annee', 'page'] as const;

/** A request target as it came (RFC 9112, 3.2), in parts; `undefined` for one that is longer than any address. */
export function readTarget(target: string): { readonly local: string; readonly path: string; readonly query: string } | undefined {
  const local = localTarget(target);
  if (local.length > LONGEST && !local.startsWith(`${routes.search}?`)) return undefined;
  const [path, query = ''] = splitTarget(local);
  return { local, path, query };
}

/** True for what may be an old address with a query, such as `/?p=123`, though it reads like a present one. */
export function mayBeOld({ kind }: Address, query: string): boolean {
  return kind === 'front' && query !== '';
}

/**
 * Under which path that is kept what a request asks for, if it is of a kind that is kept: whoever has it, and nothing of it has
 * changed, need not ask whether it is there. `undefined` for what only the library can tell.
 */
export function keptAs(target: string, files: ReadonlyMap<string, unknown>): Kept | undefined {
  const read = readTarget(target);
  if (!read) return undefined;
  const { path, query } = read;
  if (files.has(path)) return { kind: 'file', path };
  const address = addressAt(path);
  if (!address || mayBeOld(address, query)) return undefined;
  const meant = meaning({ address, path, query });
  return meant.kind === 'page' || meant.kind === 'card' ? meant : undefined;
}

/** What an address asks for. */
export function meaning({ address, path, query }: Asked): Meaning {
  switch (address.kind) {
    case 'section':
    case 'topic':
    case 'author':
    case 'genre':
    case 'dossier':
    case 'year':
    case 'month':
    case 'corrections':
      return frontPage(path, query);
    case 'article':
      return { kind: 'page', path: isFollowed(query) ? routes.follow(address.slug) : path };
    case 'search':
      return searchOf(query);
    case 'card':
      return { kind: 'card', path, slug: address.slug };
    case 'media':
    case 'rendition':
      return { kind: 'picture', path, picture: pictureAt(address, query) };
    case 'giving':
    case 'giftPost':
    case 'giftThanks':
    case 'giftCancelled':
    case 'giftFailed':
    case 'giftDemo':
      return { kind: 'giving', path, query };
    // Whether its seal is good, and what it is worth, is the gate's to say.
    case 'review':
    case 'reviewMedia':
    case 'reviewRendition':
    case 'asset':
    case 'error':
    case 'withdrawal':
    // Whose account it is, and where, is the gate's to say.
    case 'webfinger':
      return NOTHING;
    case 'front':
    case 'archives':
    case 'sections':
    case 'topics':
    case 'authors':
    case 'genres':
    case 'dossiers':
    case 'letter':
    case 'articleFeed':
    case 'ticker':
    case 'markdown':
    case 'page':
    case 'feed':
    case 'jsonFeed':
    case 'sectionFeed':
    case 'sectionPodcast':
    case 'sitemapIndex':
    case 'sitemap':
    case 'newsSitemap':
    case 'robots':
    case 'llms':
    case 'securityContact':
    case 'tdmRep':
    case 'rsl':
    case 'indexNowKey':
      return { kind: 'page', path };
  }
}

/** `?page=` of a front: 1 when there is none, `undefined` for what is no page number. */
export function askedPage(query: string): number | undefined {
  return pageNumber(typedPage(query));
}

/** The one parameter that an article knows, where it is a live coverage; any other is served the same page. */
function isFollowed(query: string): boolean {
  return query !== '' && new URLSearchParams(query).has(FOLLOW);
}

/** `page` is the one parameter that a front knows; any other is served the same page. */
function frontPage(path: string, query: string): Meaning {
  const page = askedPage(query);
  if (page === undefined) return NOTHING;
  return { kind: page === 1 && typedPage(query) !== undefined ? 'redirect' : 'page', path: pagePath(path, page) };
}

/** The text of `?page=`. */
export function typedPage(query: string): string | undefined {
  return query === '' ? undefined : (new URLSearchParams(query).get('page') ?? undefined);
}

/** A search without its question is a page like any other; with one, its known parameters make the page, in one order. */
function searchOf(query: string): Meaning {
  const typed = new URLSearchParams(query);
  const known = SEARCH_PARAMETERS.flatMap((name): [string, string][] => {
    const value = typed.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  if (!typed.get('q')) return { kind: 'page', path: routes.search };
  return { kind: 'search', path: `${routes.search}?${new URLSearchParams(known).toString()}` };
}
