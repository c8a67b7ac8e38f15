import type { Moment } from './moment';

/**
 * When an article counts as old, in epoch milliseconds: a year to the instant after its publication, in the calendar
 * (29 February ages on 1 March).
 */
export function oldFrom({ epochMs }: Moment): number {
  const date = new Date(epochMs);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}

/** True from a year after publication on; `now` in epoch milliseconds. */
export function isOld(publishedAt: Moment, now: number): boolean {
  return now >= oldFrom(publishedAt);
}
