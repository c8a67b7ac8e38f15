import { endOf } from '../text/moment';
import type { ArticleSummary } from './article';

/** A live coverage, as an article's fields tell of it. */
export type Live = NonNullable<ArticleSummary['live']>;

/** The instant in epoch milliseconds from which a coverage is over: of an end that is a day, the end of that day. */
export function liveEnd({ end, timeZone }: Live): number {
  return endOf(end, timeZone);
}

/** Whether a coverage is yet to start, under way or over at `now`, in epoch milliseconds. */
export function liveState(live: Live, now: number): 'announced' | 'on' | 'over' {
  if (now < live.start.epochMs) return 'announced';
  return now < liveEnd(live) ? 'on' : 'over';
}
