import { addressAt } from '@/lib/addresses/address';
import { canonicalPath } from '@/lib/addresses/canonical';
import { frontOf, type Front } from '@/lib/addresses/fronts';
import { GIVING_PAGE, routes } from '@/lib/addresses/routes';
import { liveState } from '@/lib/content/live';
import { findCard } from '@/lib/discovery/card/plainCard';
import { discoverySettings, type DiscoverySettings } from '@/lib/discovery/settings';
import { accountAddress } from '@/lib/discovery/webfinger';
import { isPart } from '@/lib/discovery/sitemap/part';
import { givingSettings } from '@/lib/donation/settings';
import type { Library } from '@/lib/library/library';
import { reviewKey } from '@/lib/editing/reviewLink';
import type { SealKey } from '@/lib/process/seal';
import { oncePerEnvironment, settings } from '@/lib/process/settings';
import { findCorrections } from '@/lib/selection/corrections';
import { findPodcast } from '@/lib/selection/recordings/episodes';
import { frontExists, pageCount } from '@/lib/selection/paging';
import { askedPage, mayBeOld, meaning, NOTHING, readTarget, typedPage, type Asked, type Meaning } from './meaning';
import { reviewAt, type Review } from './review';

/** What a request is for, once its address is understood. */
export type Destination =
  | Meaning
  | { readonly kind: 'file'; readonly path: string }
  | Review
  /** Another server's, which knows more. */
  | { readonly kind: 'elsewhere'; readonly url: string }
  /** Not understood. */
  | { readonly kind: 'missing'; readonly status: 400 }
  /** For now, and for this reader. */
  | { readonly kind: 'forward'; readonly path: string }
  /** An article that was taken back: its slug. */
  | { readonly kind: 'missing'; readonly status: 410; readonly withdrawn: string };

/** What operators have set of texts for machines, and of the demonstration. */
type GateSettings = Pick<DiscoverySettings, 'securityContact' | 'indexNow'> & {
  readonly hasDemo: boolean;
  /** Of the site's own address. */
  readonly host?: string;
  readonly reviewKey?: SealKey | undefined;
};

interface Known {
  readonly library: Library;
  readonly settings: GateSettings;
}

const gateSettings = oncePerEnvironment((env): GateSettings => ({
  ...discoverySettings(env),
  hasDemo: givingSettings(env).provider.kind === 'demo',
  host: new URL(settings(env).siteUrl).host,
  reviewKey: reviewKey(env),
}));

/**
 * Decides what an address leads to. Only what the library or the table of files knows goes further, so a made-up
 * address costs a look into two tables, and a redirect can only lead to an address of the site's own.
 * `target` is the request target as it came (RFC 9112, 3.2). Throws what the library throws.
 */
export function destination(
  target: string,
  library: Library,
  files: ReadonlyMap<string, unknown>,
  settings: GateSettings = gateSettings(),
): Destination {
  const read = readTarget(target);
  if (!read) return NOTHING;
  const { local, path, query } = read;
  if (files.has(path)) return { kind: 'file', path };
  const address = addressAt(path);
  const known = { library, settings };
  const there = address ? lookUp({ address, path, query }, known) : otherSpelling(path, query, known);
  const mayHaveMoved = there.kind === 'missing' ? there.status === 404 : address !== undefined && mayBeOld(address, query);
  const moved = mayHaveMoved ? library.movedTo(local) : undefined;
  return moved === undefined ? there : { kind: 'redirect', path: moved };
}

/** A page by another spelling of its address: its readers are sent to the one. */
function otherSpelling(typed: string, query: string, known: Known): Destination {
  const path = canonicalPath(typed);
  const address = path === typed ? undefined : addressAt(path);
  const there = address ? lookUp({ address, path, query }, known) : NOTHING;
  // What a donor comes back with is in the query, which no redirect carries on.
  if (there.kind === 'picture' || there.kind === 'review' || (there.kind === 'giving' && path !== routes.giving)) return NOTHING;
  return there.kind === 'missing' || there.kind === 'elsewhere' ? there : { kind: 'redirect', path: there.path };
}

/** What an address asks for, where it is there. */
function lookUp(asked: Asked, { library, settings }: Known): Destination {
  const { address, path, query } = asked;
  const meant = meaning(asked);
  switch (address.kind) {
    case 'article':
      return articleAt(address.slug, isLive(library, address.slug) ? meant : { kind: 'page', path }, library);
    case 'markdown':
      return articleAt(address.slug, meant, library);
    case 'articleFeed':
    case 'ticker':
      return articleAt(address.slug, library.findSummary(address.slug)?.live ? meant : NOTHING, library);
    case 'section':
    case 'topic':
    case 'author':
    case 'genre':
    case 'dossier':
    case 'year':
    case 'month':
      return ifThere(hasPage(library, frontOf(address), query), meant);
    case 'corrections':
      return ifThere(findCorrections(library, typedPage(query)) !== undefined, meant);
    case 'webfinger':
      return accountAt(query, library.site, settings.host);
    case 'page':
      return ifThere(library.findPageFields(address.slug) !== undefined, meant);
    case 'letter':
      return ifThere(library.findLetterFields(address.id) !== undefined, meant);
    case 'giving':
      return ifThere(library.findPageFields(GIVING_PAGE) !== undefined, meant);
    case 'sectionFeed':
      return ifThere(frontExists(library, { kind: 'section', id: address.id }), meant);
    case 'sectionPodcast':
      return ifThere(findPodcast(library, address.id) !== undefined, meant);
    case 'sitemap':
      return ifThere(isPart(library, address.part), meant);
    case 'securityContact':
      return ifThere(settings.securityContact !== undefined, meant);
    case 'tdmRep':
    case 'rsl':
      return ifThere(library.site.machines !== undefined, meant);
    case 'indexNowKey':
      return ifThere(settings.indexNow?.key === address.key, meant);
    case 'card':
      return cardOf(address.slug, path, meant, library);
    case 'review':
    case 'reviewMedia':
    case 'reviewRendition':
      return reviewAt(address, library, settings.reviewKey, Date.now());
    case 'giftDemo':
      return ifThere(settings.hasDemo, meant);
    case 'front':
    case 'archives':
    case 'sections':
    case 'topics':
    case 'authors':
    case 'genres':
    case 'dossiers':
    case 'feed':
    case 'jsonFeed':
    case 'sitemapIndex':
    case 'newsSitemap':
    case 'robots':
    case 'llms':
    case 'search':
    // Whether a picture is there, its article's folder knows.
    case 'media':
    case 'rendition':
    case 'giftPost':
    case 'giftThanks':
    case 'giftCancelled':
    case 'giftFailed':
    case 'asset':
    case 'error':
    case 'withdrawal':
      return meant;
  }
}

function ifThere(isThere: boolean, meant: Meaning): Destination {
  return isThere ? meant : NOTHING;
}

/** Only a live coverage that is under way can be followed. */
function isLive(library: Library, slug: string): boolean {
  const live = library.findSummary(slug)?.live;
  return live !== undefined && liveState(live, Date.now()) === 'on';
}

function articleAt(slug: string, meant: Meaning, library: Library): Destination {
  const standing = library.standing(slug);
  return standing === 'withdrawn' ? { kind: 'missing', status: 410, withdrawn: slug } : ifThere(standing === 'public', meant);
}

/** Whoever asks for an account by the paper's name is sent to the account's own server (RFC 7033, 4.2). */
function accountAt(query: string, { fediverse }: Library['site'], host = ''): Destination {
  const resource = new URLSearchParams(query).get('resource');
  if (fediverse === undefined) return NOTHING;
  if (resource === null) return { kind: 'missing', status: 400 };
  const url = accountAddress(resource, fediverse.account, host);
  return url === undefined ? NOTHING : { kind: 'elsewhere', url };
}

function hasPage(library: Library, front: Front, query: string): boolean {
  const page = askedPage(query);
  return page !== undefined && frontExists(library, front) && page <= pageCount(library.count(front));
}

/** A card of an older headline leads to the present one: social networks keep old addresses. */
function cardOf(slug: string, path: string, meant: Meaning, library: Library): Destination {
  const card = findCard(library, slug);
  if (!card) return NOTHING;
  return path === card.path ? meant : { kind: 'redirect', path: card.path };
}
