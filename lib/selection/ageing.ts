import { oldFrom } from '../text/age';
import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import { noteRead } from '../process/renderNotes';

/**
 * Has the page of an article that is not yet old dropped at the instant at which it is; `now` in epoch milliseconds. The
 * key is that of the day, `age:2026-06-10`: the article itself does not change, and must not be announced as if it did.
 */
export function noteAgeing(library: Pick<Library, 'wakeAt'>, { publishedAt }: ArticleSummary, now: number): void {
  const epochMs = oldFrom(publishedAt);
  if (epochMs <= now) return;
  const key = `age:${new Date(epochMs).toISOString().slice(0, 10)}`;
  noteRead(key);
  library.wakeAt(epochMs, [key]);
}
