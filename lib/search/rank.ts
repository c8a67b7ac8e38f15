import type { SearchStore } from './store';
import { toMatch, type Query } from './query';

/** One page of results. */
export interface Results {
  /** Slugs, the best first. */
  readonly slugs: readonly string[];
  /** How many match, up to `MOST_RESULTS`. */
  readonly total: number;
}

/** More than anybody pages through; beyond it, a narrower question is the way. */
export const MOST_RESULTS = 1000;
/** Best by headline among all, however old. */
const HEADLINES = 300;
/** An article's weight halves when it is this old: today's paper is read before last decade's. */
const HALF_LIFE_MS = 3 * 365 * 24 * 3600 * 1000;
/** bm25 weights: headline, standfirst, names, body, tags. */
const WEIGHTS = '10.0, 4.0, 6.0, 1.0, 0.0';

interface Candidate {
  readonly slug: string;
  readonly published: number;
  /** SQLite's bm25: the lower, the better. */
  readonly score: number;
}

/**
 * Finds and ranks. Ranking every match of a common word in 100,000 articles would take a third of a second, so two
 * lists are ranked instead: the newest that match anywhere, and the best that match in their headline.
 * `now` is epoch milliseconds.
 */
export function find(store: SearchStore, query: Query, now: number, offset: number, count: number): Results {
  if (query.parts.length === 0) return { slugs: [], total: 0 };
  const newest = candidates(store, toMatch(query), 'words.rowid DESC', MOST_RESULTS);
  const whole = newest.length < MOST_RESULTS;
  const headlines = whole ? [] : candidates(store, toMatch(query, 'headline names'), 'score', HEADLINES);
  const ranked = [...new Map([...headlines, ...newest].map((candidate) => [candidate.slug, candidate])).values()]
    .map(({ slug, published, score }) => ({ slug, weight: -score * 2 ** (-Math.max(0, now - published) / HALF_LIFE_MS) }))
    .sort((a, b) => b.weight - a.weight);
  return { slugs: ranked.slice(offset, offset + count).map(({ slug }) => slug), total: Math.min(ranked.length, MOST_RESULTS) };
}

function candidates(store: SearchStore, match: string, order: string, limit: number): Candidate[] {
  const rows: unknown[] = store.database
    .prepare(
      `SELECT slug, published, score FROM (
         SELECT rowid, bm25(words, ${WEIGHTS}) AS score FROM words WHERE words MATCH ? ORDER BY ${order} LIMIT ?
       ) AS found JOIN articles ON articles.id = found.rowid`,
    )
    .all(match, limit);
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('slug' in row && 'published' in row && 'score' in row)) return [];
    return [{ slug: String(row.slug), published: Number(row.published), score: Number(row.score) }];
  });
}
