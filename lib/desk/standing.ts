import type { ArticleSummary } from '../content/article';
import type { DeskState } from './protocol';

/** How a sound article stands at `now` (epoch milliseconds). */
export function standingOf(
  {
    draft,
    withdrawn,
    expiresAt,
    corrections,
    publishedAt,
  }: Pick<ArticleSummary, 'draft' | 'withdrawn' | 'expiresAt' | 'corrections' | 'publishedAt'>,
  now: number,
): Exclude<DeskState, 'faulty'> {
  if (withdrawn !== undefined) return 'withdrawn';
  if (draft) return 'draft';
  if (expiresAt !== undefined && expiresAt.epochMs <= now) return 'expired';
  if (publishedAt.epochMs > now) return 'scheduled';
  return corrections.length > 0 ? 'corrected' : 'published';
}
