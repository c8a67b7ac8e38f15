/** A view counts for half a day later, and for a quarter after two. */
const HALF_LIFE_MS = 24 * 3_600_000;
/** Stories that are remembered; and how little is forgotten: one view of four days ago. */
const MOST = 2000;
const LEAST = 1 / 16;
/** Stories that are told, so that some of them may be gone, or be the one that is open. */
const TOLD = 12;

/** How often each story was read of late. `scores` are by slug, as of `at`, in epoch milliseconds. */
export interface Scores {
  readonly at: number;
  readonly scores: Readonly<Record<string, number>>;
}

/** The same with more views, as of `now`. */
export function withViews({ at, scores }: Scores, views: ReadonlyMap<string, number>, now: number): Scores {
  const factor = 2 ** (-Math.max(0, now - at) / HALF_LIFE_MS);
  const all = new Map(Object.entries(scores).map(([slug, score]) => [slug, score * factor]));
  for (const [slug, count] of views) all.set(slug, (all.get(slug) ?? 0) + count);
  const kept = [...all].filter(([, score]) => score >= LEAST).sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  return { at: now, scores: Object.fromEntries(kept.slice(0, MOST)) };
}

/** The slugs of the most read, the first first. */
export function mostReadOf({ scores }: Scores): readonly string[] {
  const ranked = Object.entries(scores).sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  return ranked.slice(0, TOLD).map(([slug]) => slug);
}
