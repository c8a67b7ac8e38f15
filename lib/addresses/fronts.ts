import type { AddressOf } from './book';

/** A list of public articles, newest first: what a front page shows a part of. */
export type Front = { readonly kind: 'latest' | 'corrected' } | ListedFront | { readonly kind: 'section'; readonly id: string };

/** A front that is there for as long as it has an article, and that a list of fronts names. */
export interface ListedFront {
  readonly kind: ListedKind;
  /** Of an archive `2025` or `2025-06`, in the paper's time zone. */
  readonly id: string;
}

export type ListedKind = LabelledKind | 'genre' | 'dossier' | 'archive';

/** Fronts that are called by a label in an article's fields. */
export type LabelledKind = 'topic' | 'author';

/** A front as lists of fronts show it. */
export interface FrontEntry {
  readonly id: string;
  /** The topic or name as the editors write it. */
  readonly label: string;
  /** Public articles in it. */
  readonly count: number;
}

/** What a list of fronts is noted as. */
export const LIST_KEYS: Readonly<Record<ListedKind, string>> = {
  topic: 'topics',
  author: 'authors',
  genre: 'genres',
  dossier: 'dossiers',
  archive: 'archives',
};

/** The key of a front for the page cache and for edges: `latest`, `corrected`, `section:economie`, `archive:2025-06`. */
export function frontKey(front: Front): string {
  return 'id' in front ? `${front.kind}:${front.id}` : front.kind;
}

/** The front of a key, when it is one that a list names. */
export function listedFront(key: string): ListedFront | undefined {
  const at = key.indexOf(':');
  const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
  return isListed(kind) ? { kind, id } : undefined;
}

function isListed(kind: string): kind is ListedKind {
  return kind in LIST_KEYS;
}

/** The front that an address shows, were there one. */
export function frontOf(address: AddressOf<'section' | LabelledKind | 'genre' | 'dossier' | 'year' | 'month'>): Front {
  if (address.kind === 'year') return { kind: 'archive', id: address.year };
  if (address.kind === 'month') return { kind: 'archive', id: `${address.year}-${address.month}` };
  return { kind: address.kind, id: address.id };
}

const ARTICLE = 'article:';

/** What is said of an author, beside the list of what they wrote, is noted as. */
export function authorKey(slug: string): string {
  return `profile:${slug}`;
}

/** What is said of a dossier, beside the list of its articles, is noted as. */
export function introductionKey(slug: string): string {
  return `introduction:${slug}`;
}

/** A letter to readers is noted as. */
export function letterKey(slug: string): string {
  return `letter:${slug}`;
}

/** The one thing that their articles say of it, too, is noted as. */
export function fediverseKey(slug: string): string {
  return `fediverse:${slug}`;
}

/** What an article is noted as. */
export function articleKey(slug: string): string {
  return ARTICLE + slug;
}
