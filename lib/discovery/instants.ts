import type { ArticleSummary } from '../content/article';

type Dated = Pick<ArticleSummary, 'publishedAt' | 'updatedAt' | 'corrections'>;

/** When an article last changed for its readers, in epoch milliseconds: update and corrections count, a deploy does not. */
export function modifiedMs({ publishedAt, updatedAt, corrections }: Dated): number {
  const told = Math.max(publishedAt.epochMs, updatedAt?.epochMs ?? 0);
  // Without a list of its own: the sitemap's index asks this of every article.
  return corrections.reduce((last, { at }) => Math.max(last, at.epochMs), told);
}

/** True when readers have been told of a change since publication. */
export function isModified(article: Dated): boolean {
  return modifiedMs(article) > article.publishedAt.epochMs;
}
