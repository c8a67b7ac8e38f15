import { monthName } from '../../text/dates';
import { slugify } from '../../text/slugify';

/** A day as people write it, without a year where that goes without saying. */
export interface WrittenDay {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year?: number;
}

/** What a clock shows. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** What opens an entry of a live coverage, or stands alone above the entries of a day. */
export interface EntryTime {
  readonly day?: WrittenDay | undefined;
  /** Absent of a day that stands alone. */
  readonly time?: ClockTime | undefined;
  /** Characters up to the title. */
  readonly length: number;
}

const MONTHS = new Map(Array.from({ length: 12 }, (_, index) => [slugify(monthName(index + 1)), index + 1]));
const WEEKDAY = '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)';
const DAY = new RegExp(String.raw`^\s*(?:le\s+)?(?:${WEEKDAY}\s+)?(\d{1,2})(?:er)?\s+(\p{L}{3,})(?:\s+(\d{4}))?(?=[\s,]|$)`, 'iu');
const BETWEEN = /^\s*,?\s*(?:à\s+)?/u;
const TIME = /^(\d{1,2})(?:\s*h\s*(\d{2})?(?!\d)|:(\d{2})(?!\d))/iu;
/** A dash, a colon or a comma; or a space, where what follows can only be a title: « 15 h de débat » is none. */
const BEFORE_TITLE = /^(?:\s*[—–:·|,-]+\s*|\s*$|\s+(?=[\p{Lu}«“"]))/u;

/** Reads `14:32 — Titre`, `14 h 32 : Titre`, `14 juin, 0:15 — Titre` or, alone, `samedi 14 juin`; `undefined` for any other line. */
export function readEntryTime(line: string): EntryTime | undefined {
  const written = readDay(line);
  const day = written && { day: written.day };
  const start = written
    ? written.length + (BETWEEN.exec(line.slice(written.length))?.[0].length ?? 0)
    : (/^\s*/.exec(line)?.[0].length ?? 0);
  const clock = TIME.exec(line.slice(start));
  if (!clock) return written && start === line.length ? { ...day, length: line.length } : undefined;
  const [all, hour, afterH, afterColon] = clock;
  const end = start + all.length;
  const parted = BEFORE_TITLE.exec(line.slice(end));
  if (!parted) return undefined;
  return { ...day, time: { hour: Number(hour), minute: Number(afterH ?? afterColon ?? 0) }, length: end + parted[0].length };
}

function readDay(line: string): { readonly day: WrittenDay; readonly length: number } | undefined {
  const [all = '', day, name = '', year] = DAY.exec(line) ?? [];
  const month = MONTHS.get(slugify(name));
  if (month === undefined) return undefined;
  return { day: { day: Number(day), month, ...(year !== undefined && { year: Number(year) }) }, length: all.length };
}
