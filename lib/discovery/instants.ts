import type { Story } from '../selection/stories';

type Dated = Pick<Story, 'publishedAt' | 'updatedAt' | 'corrections' | 'typeset'>;

/**
 * When an article last changed for its readers, in epoch milliseconds: update, corrections and, where its text is known, the newest entry
 * of a live coverage count, a deploy does not.
 */
export function modifiedMs({ publishedAt, updatedAt, corrections, typeset }: Dated): number {
  const told = Math.max(publishedAt.epochMs, updatedAt?.epochMs ?? 0, typeset?.entries?.[0]?.epochMs ?? 0);
  // Without a list of its own: the sitemap's index asks this of every article.
  return corrections.reduce((last, { at }) => Math.max(last, at.epochMs), told);
}

/** True when readers have been told of a change since publication. */
export function isModified(article: Dated): boolean {
  return modifiedMs(article) > article.publishedAt.epochMs;
}
