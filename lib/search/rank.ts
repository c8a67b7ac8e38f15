import { numberIn, textIn, type Database } from '../library/index/database';
import { toHeadlineMatch, toMatch, type Query } from './query';

/** One page of results. */
export interface Results {
  /** Slugs, the best first. */
  readonly slugs: readonly string[];
  /** How many match, up to `MOST_RESULTS`. */
  readonly total: number;
  /** Whether still more do. */
  readonly more: boolean;
}

/** More than anybody pages through; beyond it, a narrower question is the way. */
export const MOST_RESULTS = 1000;
/** So many older ones are ranked with them, when they match in their headline. */
const OLDER_HEADLINES = 300;
/** An article's weight halves when it is this old: today's paper is read before last decade's. */
const HALF_LIFE_MS = 3 * 365 * 24 * 3600 * 1000;
/** bm25 weights: body, headline, standfirst, names, tags. */
const WEIGHTS = '1.0, 10.0, 4.0, 6.0, 0.0';

interface Candidate {
  /** In the order of publication. */
  readonly place: number;
  readonly slug: string;
  readonly published: number;
  /** SQLite's bm25: the lower, the better. */
  readonly score: number;
}

/**
 * Finds and ranks: first what is called as was typed, however old it is, the newest first. Ranking every match of a common word in 100,000 articles would take a third of a second, so two lists
 * are ranked instead: the newest that match anywhere and, when there are more, older ones that match in their headline.
 * `now` is epoch milliseconds.
 */
export function find(database: Database, typed: Query, now: number, offset: number, count: number): Results {
  if (typed.parts.length === 0) return { slugs: [], total: 0, more: false };
  const query = inLanguagesOf(database, typed);
  const newest = candidates(database, now, toMatch(query), `bm25(words, ${WEIGHTS})`, MOST_RESULTS + 1);
  const more = newest.length > MOST_RESULTS;
  const called = candidates(database, now, toHeadlineMatch(query), '0', OLDER_HEADLINES);
  const ranked = [...newest, ...(more ? olderHeadlines(database, now, query, newest) : [])]
    .map(({ slug, published, score }) => ({ slug, weight: -score * 2 ** (-(now - published) / HALF_LIFE_MS) }))
    .sort((a, b) => b.weight - a.weight);
  const slugs = [...new Set([...called, ...ranked].map(({ slug }) => slug))].slice(0, MOST_RESULTS);
  return { slugs: slugs.slice(offset, offset + count), total: slugs.length, more };
}

/** Without the languages that no article is in: each asked for takes as long as a French question. */
function inLanguagesOf(database: Database, query: Query): Query {
  const one = database.prepare('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1');
  return { ...query, foreign: query.foreign.filter(([tag]) => one.first(`"${tag}"`) !== undefined) };
}

/** Each counts as much as the best of the newest: what bm25 makes of a word depends on how many of a list hold it, so two lists cannot be compared. */
function olderHeadlines(database: Database, now: number, query: Query, newest: readonly Candidate[]): Candidate[] {
  const score = Math.min(...newest.map((candidate) => candidate.score));
  const before = Math.min(...newest.map(({ place }) => place));
  return candidates(database, now, toMatch(query, 'headline names'), '0', OLDER_HEADLINES, before).map((older) => ({ ...older, score }));
}

/**
 * The newest that match, of those whose place is below `before` and whose instant has come: what is to come has its words in the
 * index already. `score` is an expression.
 */
function candidates(
  database: Database,
  now: number,
  match: string,
  score: string,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Candidate[] {
  // The words first, from the end on, and no more of them than are shown: « CROSS JOIN » keeps the order.
  const rows = database
    .prepare(
      `SELECT words.rowid, slug, published, ${score} FROM words CROSS JOIN files ON wordsId = words.rowid AND wordsId <> 0
       WHERE words MATCH ? AND words.rowid < ? AND published <= ? ORDER BY words.rowid DESC LIMIT ?`,
    )
    .all(match, before, now, limit);
  return rows.map((row) => ({
    place: numberIn(row) ?? 0,
    slug: textIn(row, 1) ?? '',
    published: numberIn(row, 2) ?? 0,
    score: numberIn(row, 3) ?? 0,
  }));
}
