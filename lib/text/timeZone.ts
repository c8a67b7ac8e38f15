/** What a calendar and a clock show; `month` and `day` are 1-based. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

// Making a formatter costs about 50 µs, using one 10 µs: an archive has 100,000 dates in one zone.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const ready = formats.get(timeZone);
  if (ready) return ready;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** A page says the same few dates some ten times each, in words and for machines. */
const MOST_KNOWN = 1000;
const known = new Map<string, WallClock>();

/** What people in `timeZone` (an IANA name) read on their clock at `epochMs`. */
export function wallClock(epochMs: number, timeZone: string): WallClock {
  const key = `${epochMs} ${timeZone}`;
  const read = known.get(key) ?? readClock(epochMs, timeZone);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, read);
  return read;
}

function readClock(epochMs: number, timeZone: string): WallClock {
  const shown = new Map(
    formatIn(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** How far `timeZone` is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(epochMs: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(epochMs, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
}

/** True for a time zone this machine's calendar knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
