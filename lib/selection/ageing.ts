import { oldFrom } from '../text/age';
import { endOf, type Moment } from '../text/moment';
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

/**
 * Whether what is wanted `until` a moment still is at `now`, in epoch milliseconds; without one, it is for good. Whoever has asked under
 * `key` is told when it no longer is.
 */
export function lasts(library: Pick<Library, 'site' | 'wakeAt'>, until: Moment | undefined, key: string, now: number): boolean {
  if (until === undefined) return true;
  const end = endOf(until, library.site.timeZone);
  library.wakeAt(end, [key]);
  return now < end;
}
