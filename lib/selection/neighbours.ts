import type { ArticleSummary } from '../content/article';
import type { Front } from '../addresses/fronts';
import type { Library } from '../library/library';

/** The stories right before and after one in its section. */
export interface Neighbours {
  readonly newer: ArticleSummary | undefined;
  readonly older: ArticleSummary | undefined;
}

/** Finds an article's neighbours in its section, by halving: 15 looks in a section of 25,000. */
export function neighbours(library: Library, article: ArticleSummary): Neighbours {
  const front: Front = { kind: 'section', id: article.section };
  const at = (position: number): ArticleSummary | undefined => (position < 0 ? undefined : library.list(front, position, 1)[0]);
  let low = 0;
  let high = library.count(front);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = at(middle);
    if (found && comesBefore(found, article)) low = middle + 1;
    else high = middle;
  }
  return { newer: at(low - 1), older: at(low + 1) };
}

/** The order of a front: newest first, then by slug. */
function comesBefore(one: ArticleSummary, other: ArticleSummary): boolean {
  const later = one.publishedAt.epochMs - other.publishedAt.epochMs;
  return later === 0 ? one.slug < other.slug : later > 0;
}
