import { wallClock, zoneOffset } from './timeZone';

/**
 * An instant, and how precisely the editor gave it: a story dated `2025-06-10` has a day but no hour to print.
 */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMs: number;
  readonly precision: 'day' | 'minute';
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:[0-5]\d)?)?$/;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Reads `2025-06-10`, `2025-06-10 14:30` (both in `timeZone`) or a date and time with an offset (ISO 8601).
 * Answers `undefined` for anything else, and for a day or hour that does not exist (30 February, 24:00, the hour that
 * is skipped when clocks go forward). An hour that comes twice, when they go back, is taken the first time.
 */
export function parseMoment(text: string, timeZone: string): Moment | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute = '00', second = '00', offset] = match;
  const wall = wallMs(`${year}-${month}-${day}T${hour ?? '00'}:${minute}:${second}`);
  if (wall === undefined) return undefined;
  if (hour === undefined) return { epochMs: startOfDay(wall, timeZone), precision: 'day' };
  const epochMs = offset === undefined ? instantOf(wall, timeZone) : atOffset(wall, offset);
  return epochMs === undefined ? undefined : { epochMs, precision: 'minute' };
}

/** The instant from which « until » has passed, in epoch milliseconds: the moment's own or, where it is a day, the end of that day. */
export function endOf({ epochMs, precision }: Moment, timeZone: string): number {
  if (precision === 'minute') return epochMs;
  const { year, month, day } = wallClock(epochMs, timeZone);
  return startOfDay(Date.UTC(year, month - 1, day + 1), timeZone);
}

/** The wall time as if it were UTC, in milliseconds; `undefined` when no calendar has it. */
function wallMs(written: string): number | undefined {
  const ms = Date.parse(`${written}Z`);
  // Date.parse rolls 30 February over into March: only a date that reads back as written exists.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(written) ? ms : undefined;
}

function atOffset(wall: number, offset: string): number | undefined {
  if (offset === 'Z') return wall;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  // ±14:00 is the widest offset in use.
  if (minutes > 14 * 60) return undefined;
  return offset.startsWith('-') ? wall + minutes * MINUTE : wall - minutes * MINUTE;
}

/** The offsets in force a day before and after cover every change of clocks between them. */
function candidates(wall: number, timeZone: string): number[] {
  return [wall - DAY, wall + DAY].map((at) => wall - zoneOffset(at, timeZone)).sort((a, b) => a - b);
}

function instantOf(wall: number, timeZone: string): number | undefined {
  return candidates(wall, timeZone).find((at) => at + zoneOffset(at, timeZone) === wall);
}

/**
 * Midnight, or the first instant of a day whose midnight is skipped (clocks go forward at 0:00 in some zones), in epoch
 * milliseconds; `wall` is the same midnight as if it were UTC, `Date.UTC(2026, 10, 29)`.
 */
export function startOfDay(wall: number, timeZone: string): number {
  return instantOf(wall, timeZone) ?? Math.max(...candidates(wall, timeZone));
}
