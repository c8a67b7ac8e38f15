import type { ArticleSummary } from '../content/article';

type Dated = Pick<ArticleSummary, 'publishedAt' | 'updatedAt' | 'corrections'>;

/** When an article last changed for its readers, in epoch milliseconds: update and corrections count, a deploy does not. */
export function modifiedMs({ publishedAt, updatedAt, corrections }: Dated): number {
  return Math.max(publishedAt.epochMs, updatedAt?.epochMs ?? 0, ...corrections.map(({ at }) => at.epochMs));
}

/** True when readers have been told of a change since publication. */
export function isModified(article: Dated): boolean {
  return modifiedMs(article) > article.publishedAt.epochMs;
}
