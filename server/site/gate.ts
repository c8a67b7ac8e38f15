import type { Front } from '@/lib/addresses/fronts';
import type { Library } from '@/lib/library/library';
import { frontExists, pageCount, pageNumber } from '@/lib/selection/paging';
import { machineDestination } from '@/lib/discovery/machineDestination';
import { paperOf } from '@/lib/discovery/paper';
import { frontAt, pagePath, routes } from '@/lib/addresses/routes';

/** What a request is for, once its address is understood. */
export type Destination =
  /** `asked`: a page for this question alone, which is not kept. */
  | { readonly kind: 'page' | 'file' | 'redirect' | 'asked'; readonly path: string }
  /** The social card of an article. */
  | { readonly kind: 'card'; readonly path: string; readonly slug: string }
  /** Nothing there, or no longer: the status to answer with. */
  | { readonly kind: 'missing'; readonly status: 404 }
  | { readonly kind: 'missing'; readonly status: 410; readonly withdrawn: string };

const NOTHING: Destination = { kind: 'missing', status: 404 };
const ARTICLE = /^\/articles\/([a-z0-9-]+)$/;
const PAGE = /^\/([a-z0-9-]+)$/;
/** Longer than any address the site has; what is longer is not even decoded, but for a question, of which the search reads the beginning. */
export const LONGEST = 2048;

/**
 * Decides what an address leads to. Only what the library or the table of files knows goes further, so a made-up
 * address costs a look into two tables, and a redirect can only lead to an address of the site's own.
 * `target` is the request target as it came (RFC 9112, 3.2).
 */
export function destination(target: string, library: Library, files: ReadonlyMap<string, unknown>): Destination {
  const local = localTarget(target);
  if (local.length > LONGEST && !local.startsWith(`${routes.search}?`)) return NOTHING;
  const [raw, query] = splitTarget(local);
  if (files.has(raw)) return { kind: 'file', path: raw };
  const path = canonicalPath(raw);
  const there = path === undefined ? NOTHING : lookUp(path, query, library);
  // An old address may be the front page's with a query, such as /?p=123.
  const mayHaveMoved = there.kind === 'missing' ? there.status === 404 : path === routes.front && query !== '';
  const moved = mayHaveMoved ? library.movedTo(local) : undefined;
  if (moved !== undefined) return { kind: 'redirect', path: moved };
  return (there.kind === 'page' || there.kind === 'asked') && path !== raw ? { kind: 'redirect', path: there.path } : there;
}

/** A request target without the scheme and host that a proxy may have left on it (RFC 9112, 3.2.2). */
export function localTarget(target: string): string {
  return target.replace(/^https?:\/\/[^/?]*(?=[/?]|$)/i, '') || '/';
}

/** The path and the query of a local target. */
export function splitTarget(local: string): readonly [path: string, query: string] {
  const at = local.indexOf('?');
  return at < 0 ? [local, ''] : [local.slice(0, at), local.slice(at + 1)];
}

/** Decoded once, lower case, without a slash at its end; `undefined` when it cannot be decoded. */
function canonicalPath(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw)
      .toLowerCase()
      .replace(/(?<=.)\/$/, '');
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function lookUp(path: string, query: string, library: Library): Destination {
  if (path === routes.front || path === routes.archives) return { kind: 'page', path };
  if (path === routes.search) return searchOf(query);
  const front = frontAt(path);
  if (front) return frontExists(library, front) ? pageOf(front, path, query, library) : NOTHING;
  const slug = ARTICLE.exec(path)?.[1];
  if (slug !== undefined) {
    const standing = library.standing(slug);
    if (standing === 'public') return { kind: 'page', path };
    return standing === 'withdrawn' ? { kind: 'missing', status: 410, withdrawn: slug } : NOTHING;
  }
  const page = PAGE.exec(path)?.[1];
  if (page !== undefined && library.findPage(page) !== undefined) return { kind: 'page', path };
  return machineDestination(path, library, paperOf(library)) ?? NOTHING;
}

/** `page` is the one parameter that a front knows; any other is served the same page. */
function pageOf(front: Front, path: string, query: string, library: Library): Destination {
  const typed = query === '' ? undefined : (new URLSearchParams(query).get('page') ?? undefined);
  const page = pageNumber(typed);
  if (page === undefined || page > pageCount(library.count(front))) return NOTHING;
  return { kind: page === 1 && typed !== undefined ? 'redirect' : 'page', path: pagePath(path, page) };
}

/** A search without its question is a page like any other; with one, its known parameters make the page, in one order. */
function searchOf(query: string): Destination {
  const typed = new URLSearchParams(query);
  const known = SEARCH_PARAMETERS.flatMap((name): [string, string][] => {
    const value = typed.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  if (!typed.get('q')) return { kind: 'page', path: routes.search };
  return { kind: 'asked', path: `${routes.search}?${new URLSearchParams(known).toString()}` };
}

const SEARCH_PARAMETERS = ['q', 'rubrique', 'annee', 'page'] as const;
