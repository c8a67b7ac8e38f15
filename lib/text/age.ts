import { dayAndMonth, hourOf, shortDate } from './dates';
import { startOfDay, type Moment } from './moment';
import { wallClock } from './timeZone';
import { words } from './words';

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

/** When a story came out, as a front says it, and the instant from which that is no longer true: `undefined` where it stays so. */
export interface SpokenDate {
  readonly text: string;
  readonly until: number | undefined;
}

/**
 * « 14 h 30 » for today, « aujourd’hui » when only the day is known; « hier »; « 12 juin » for this year, « 12 juin 2025 » for
 * another. Days are those of `timeZone`; `now` in epoch milliseconds.
 */
export function spokenDate(moment: Moment, timeZone: string, now: number): SpokenDate {
  const { epochMs, precision } = moment;
  const { year, month, day } = wallClock(now, timeZone);
  // Date.UTC takes the day after 31 December for 1 January.
  const start = (ofYear: number, ofMonth: number, date: number): number => startOfDay(Date.UTC(ofYear, ofMonth - 1, date), timeZone);
  const tomorrow = start(year, month, day + 1);
  if (epochMs >= tomorrow) return { text: shortDate(moment, timeZone), until: tomorrow };
  if (epochMs >= start(year, month, day)) return { text: precision === 'day' ? words.today : hourOf(moment, timeZone), until: tomorrow };
  if (epochMs >= start(year, month, day - 1)) return { text: words.yesterday, until: tomorrow };
  if (epochMs >= start(year, 1, 1)) return { text: dayAndMonth(moment, timeZone), until: start(year + 1, 1, 1) };
  return { text: shortDate(moment, timeZone), until: undefined };
}
