import { oldFrom, spokenDate } from '../text/age';
import { machineDate } from '../text/dates';
import { endOf, type Moment } from '../text/moment';
import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import { noteRead } from '../process/renderNotes';

type Alarm = Pick<Library, 'wakeAt'>;

/**
 * Has the page of an article that is not yet old dropped at the instant at which it is; `now` in epoch milliseconds. The
 * key is that of the day, `age:2026-06-10`: the article itself does not change, and must not be announced as if it did.
 */
export function noteAgeing(library: Alarm, { publishedAt }: ArticleSummary, now: number): void {
  const epochMs = oldFrom(publishedAt);
  if (epochMs > now) noteUntil(library, epochMs, `age:${new Date(epochMs).toISOString().slice(0, 10)}`);
}

/**
 * Has a page that says these moments as a front does, at `now`, dropped when one of them is to be said otherwise. The key is
 * that of the last day on which all are true: `day:2026-11-28` for « hier », the last of the year for « 12 juin ». The day of
 * the masthead is such a moment, too: now.
 */
export function noteDates(library: Alarm & Pick<Library, 'site'>, moments: readonly Moment[], now: number): void {
  const { timeZone } = library.site;
  const until = Math.min(...moments.map((moment) => spokenDate(moment, timeZone, now).until ?? Infinity));
  if (until < Infinity) noteUntil(library, until, `day:${machineDate({ epochMs: until - 1, precision: 'day' }, timeZone)}`);
}

function noteUntil(library: Alarm, epochMs: number, key: string): void {
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
  if (now >= end) return false;
  library.wakeAt(end, [key]);
  return true;
}
