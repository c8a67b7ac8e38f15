import { parseMoment, type Moment } from '../../text/moment';
import { wallClock } from '../../text/timeZone';
import type { ClockTime, WrittenDay } from './entryTime';

/** What the entries of a live coverage are read by. */
export interface Coverage {
  readonly start: Moment;
  /** The hour of the entry that stands above all others, as its heading writes it. */
  readonly pinned?: string | undefined;
  /** By whose clock the entries tell their hour. */
  readonly timeZone: string;
}

/** A day of the calendar. */
export type Day = Required<WrittenDay>;

/** The day on which a coverage starts: that of an entry which says none. */
export function firstDay({ start, timeZone }: Coverage): Day {
  const { year, month, day } = wallClock(start.epochMs, timeZone);
  return { year, month, day };
}

/** A day that is written without a year is the one that is closest to the start: 1 January of a coverage from 31 December. */
export function dayOf({ day, month, year }: WrittenDay, start: Day): Day {
  if (year !== undefined) return { day, month, year };
  const distance = (each: number): number => Math.abs(Date.UTC(each, month - 1, day) - Date.UTC(start.year, start.month - 1, start.day));
  const [nearest = start.year] = [start.year, start.year + 1, start.year - 1].sort((a, b) => distance(a) - distance(b));
  return { day, month, year: nearest };
}

/** A coverage is set again at each entry, three times over, and a clock's answer takes 10 µs four times: those of some coverages are kept. */
const MOST_KNOWN = 5000;
const known = new Map<string, number | undefined>();

/** The instant in epoch milliseconds; `undefined` for an hour that no clock shows on that day. Of an hour that comes twice, the first. */
export function instantOf({ year, month, day }: Day, { hour, minute }: ClockTime, timeZone: string): number | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  const written = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
  const key = `${written} ${timeZone}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= MOST_KNOWN) known.clear();
  const epochMs = parseMoment(written, timeZone)?.epochMs;
  known.set(key, epochMs);
  return epochMs;
}

export function isSameDay(a: Day, b: Day): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
