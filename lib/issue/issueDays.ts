import { longDate } from '../text/dates';
import { endOf, parseMoment } from '../text/moment';
import { words } from '../text/words';

/** The days of an issue, in the paper's time zone. */
export interface IssueDays {
  /** As it was asked for: `2025-06-10`, `2025-06-01..2025-06-30`. */
  readonly name: string;
  readonly from: string;
  /** In epoch milliseconds; the second is the end of the last day. */
  readonly startMs: number;
  readonly endMs: number;
  /** « mardi 10 juin 2025 », « du … au … » */
  readonly title: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a day, or the first and the last of some; `undefined` for what is none, or runs backwards. */
export function parseDays(typed: string, timeZone: string): IssueDays | undefined {
  const [from = '', to = from, more] = typed.split('..');
  const [first, last] = [from, to].map((day) => (DAY.test(day) ? parseMoment(day, timeZone) : undefined));
  if (!first || !last || more !== undefined || last.epochMs < first.epochMs) return undefined;
  const [start, end] = [longDate(first, timeZone), longDate(last, timeZone)];
  return {
    name: from === to ? from : `${from}..${to}`,
    from,
    startMs: first.epochMs,
    endMs: endOf(last, timeZone),
    title: from === to ? start : words.fromTo(start, end),
  };
}
