/** A list of public articles, newest first: what a front page shows a part of. */
export type Front =
  | { readonly kind: 'latest' }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'author'; readonly id: string }
  /** `2025` or `2025-06`, in the paper's time zone. */
  | { readonly kind: 'archive'; readonly id: string };

/** A front as lists of fronts show it. */
export interface FrontEntry {
  readonly id: string;
  /** The topic or name as the editors write it. */
  readonly label: string;
  /** Public articles in it. */
  readonly count: number;
}

/** The key of a front for the page cache and for `Surrogate-Key`: `latest`, `section:economie`, `archive:2025-06`. */
export function frontKey(front: Front): string {
  return front.kind === 'latest' ? 'latest' : `${front.kind}:${front.id}`;
}
