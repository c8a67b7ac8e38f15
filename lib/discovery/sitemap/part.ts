import type { ArticleSummary } from '../../content/article';
import type { Library } from '../../library/library';
import type { Paper } from '../paper';
import { articleEntry, listedArticles, urlSet, type Entry } from './entry';
import { frontCount, frontEntries } from './frontEntries';

/** URLs in a part: the protocol allows 50,000, a fifth of it keeps a part under 5 MB. */
export const PART_SIZE = 10_000;

/** The first of the parts that hold fronts and plain pages; a second one is `0-2`. */
export const FRONTS = '0';

/** Which addresses a part holds: the articles of a month, from the oldest on, or the fronts. */
interface Place {
  /** `2025-06`; or `FRONTS`. */
  readonly month: string;
  /** 0-based; what is more than `PART_SIZE` has several parts. */
  readonly nth: number;
}

/**
 * The name of a part: `202506`, and `202506-2` for what a month has beyond its first 10,000. A part is a month of the
 * archive, counted from its oldest article, so that a new one changes the last part only and a correction one part.
 */
export function partName({ month, nth }: Place): string {
  return month.replace('-', '') + (nth === 0 ? '' : `-${nth + 1}`);
}

/** A part of the sitemap by its name; `undefined` when there is none, or nothing in it. */
export async function sitemapPart(library: Library, name: string, paper: Paper, size = PART_SIZE): Promise<string | undefined> {
  const place = placeOf(name);
  const entries = place ? await entriesAt(library, place, paper, size) : [];
  return entries.length === 0 ? undefined : urlSet(entries, paper);
}

/** True for a part that may hold something: enough for the gate, and nothing is rendered for it. */
export function isPart(library: Library, name: string): boolean {
  const place = placeOf(name);
  if (place === undefined || name === FRONTS) return place !== undefined;
  const count = place.month === FRONTS ? frontCount(library) : library.count({ kind: 'archive', id: place.month });
  return count > place.nth * PART_SIZE;
}

function placeOf(name: string): Place | undefined {
  const [, of, nth = '1'] = /^(0|\d{6})(?:-([2-9]|[1-9]\d))?$/.exec(name) ?? [];
  if (of === undefined) return undefined;
  return { month: of === FRONTS ? of : `${of.slice(0, 4)}-${of.slice(4)}`, nth: Number(nth) - 1 };
}

async function entriesAt(library: Library, place: Place, paper: Paper, size: number): Promise<Entry[]> {
  if (place.month === FRONTS) return frontEntries(library).slice(place.nth * size, (place.nth + 1) * size);
  const listed = await listedArticles(library, monthArticles(library, place, size));
  return listed.map((article) => articleEntry(article, paper));
}

/** From the oldest on. */
function monthArticles(library: Library, { month, nth }: Place, size: number): readonly ArticleSummary[] {
  const front = { kind: 'archive', id: month } as const;
  const total = library.count(front);
  // The library lists from the newest on; a part is counted from the oldest on.
  const end = total - nth * size;
  if (end <= 0) return [];
  const start = Math.max(0, end - size);
  return library.list(front, start, end - start).toReversed();
}
