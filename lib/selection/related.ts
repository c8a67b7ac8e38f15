import { slugify } from '../text/slugify';
import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';

/** Stories under « À lire aussi ». */
const SHOWN = 3;
/** Looked at per topic: what is further back has had its time. */
const PER_TOPIC = 40;

/** What to read after an article: what the editors chose, else what shares its topics, never just the latest. */
export function readAlso(library: Library, article: ArticleSummary): ArticleSummary[] {
  const others = article.related.filter((slug) => slug !== article.slug);
  const chosen = others.map((slug) => library.findSummary(slug)).filter((found) => found !== undefined);
  if (chosen.length > 0) return chosen.slice(0, SHOWN);
  const topics = new Map(topicsOf(article).map((id) => [id, library.count({ kind: 'topic', id })]));
  const candidates = [...topics.keys()].flatMap((id) => library.list({ kind: 'topic', id }, 0, PER_TOPIC));
  return relatedByTopic(article, candidates, topics).slice(0, SHOWN);
}

/**
 * The candidates that share a topic with `article`, the closest first. A topic that few stories have says more than one
 * that many have, so each counts for one in `counts`, its number of stories; being of the same section counts as much as
 * a topic of a hundred stories. Equals stand in the order of their distance in time.
 */
export function relatedByTopic(
  article: ArticleSummary,
  candidates: readonly ArticleSummary[],
  counts: ReadonlyMap<string, number>,
): ArticleSummary[] {
  const closeness = (other: ArticleSummary): number =>
    topicsOf(other).reduce((sum, id) => sum + weight(counts.get(id)), other.section === article.section ? 1 / 100 : 0);
  const distance = (other: ArticleSummary): number => Math.abs(other.publishedAt.epochMs - article.publishedAt.epochMs);
  const shares = (other: ArticleSummary): boolean => topicsOf(other).some((id) => counts.has(id));
  const others = new Map(candidates.filter((other) => other.slug !== article.slug && shares(other)).map((other) => [other.slug, other]));
  return [...others.values()]
    .map((other) => ({ other, closeness: closeness(other) }))
    .sort((a, b) => b.closeness - a.closeness || distance(a.other) - distance(b.other))
    .map(({ other }) => other);
}

function weight(count: number | undefined): number {
  return count === undefined ? 0 : 1 / Math.max(1, count);
}

// Folding a word takes 3 µs, and 160 candidates have some 500; equal lists are one object in the library.
const folded = new WeakMap<readonly string[], readonly string[]>();

function topicsOf({ topics }: ArticleSummary): readonly string[] {
  const known = folded.get(topics) ?? [...new Set(topics.map(slugify))].filter((id) => id !== '');
  folded.set(topics, known);
  return known;
}
