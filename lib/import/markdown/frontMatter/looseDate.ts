import { fold } from '../../../text/slugify';
import { parseMoment, type Moment } from '../../../text/moment';

const two = (digits: string): string => digits.padStart(2, '0');

/** `2014-9-5`, `2014/09/05 7:30 PM`, `2015-06-11 11:30:00 -4`, `2015-06-11T11:30:00.000Z`. */
const NUMBERS =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T ]|,\s*)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(.*))?$/i;
/** `Jan 2, 2019 at 15:04`, `2 janvier 2019`, `Wed, 02 Jan 2019 15:04:05 +0000`. */
const WORDS =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th|er)?\s+([a-z]{3,9})\.?,?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?)\s+(\d{4})(?:,?\s+(?:at\s+|a\s+)?(.*))?$/;
const TIME = /^(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?\s*(.*)$/i;

const MONTHS = [
  'jan janv january janvier',
  'feb fev fevr february fevrier',
  'mar mars march',
  'apr avr april avril',
  'may mai',
  'jun juin june',
  'jul juil july juillet',
  'aug aout august',
  'sep sept september septembre',
  'oct october octobre',
  'nov november novembre',
  'dec december decembre',
].map((names) => names.split(' '));

/** Minutes ahead of UTC; other names are of several places. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  bst: '+01:00',
};

/**
 * Reads a date as people write them in front matter; what has no zone is in `timeZone`. Midnight to the second is a day without an
 * hour: generators write it so. `undefined` for what is no date, and for one that could be two, as `05/06/2019`.
 */
export function looseDate(typed: string, timeZone: string): Moment | undefined {
  const text = typed.trim().replace(/^["']|["']$/g, '');
  const strict = /[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(text) ? undefined : parseMoment(text, timeZone);
  if (strict) return strict;
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, year = '', month = '', day = '', hour, minute, second, half, zone] = numbers;
    return composed(`${year}-${two(month)}-${two(day)}`, { hour, minute, second, half, zone }, timeZone);
  }
  const words = WORDS.exec(fold(text));
  if (!words) return undefined;
  const [, dayFirst, monthSecond, monthFirst, daySecond, year = '', rest = ''] = words;
  const month = MONTHS.findIndex((names) => names.includes(monthFirst ?? monthSecond ?? '')) + 1;
  if (month === 0) return undefined;
  const [, hour, minute, second, half, zone] = TIME.exec(rest) ?? [];
  return composed(`${year}-${two(String(month))}-${two(dayFirst ?? daySecond ?? '')}`, { hour, minute, second, half, zone }, timeZone);
}

interface Clock {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly half: string | undefined;
  readonly zone: string | undefined;
}

function composed(day: string, { hour, minute = '00', second = '00', half, zone = '' }: Clock, timeZone: string): Moment | undefined {
  const twelve = half === undefined ? 0 : /^p/i.test(half) ? 12 : -12;
  const hours =
    hour === undefined ? 0 : twelve === 12 && Number(hour) < 12 ? Number(hour) + 12 : twelve === -12 && hour === '12' ? 0 : Number(hour);
  if (hour === undefined || (hours === 0 && minute === '00' && second === '00')) return parseMoment(day, timeZone);
  const at = (shift: number): Moment | undefined =>
    parseMoment(`${day}T${two(String(hours + shift))}:${minute}:${second}${offsetOf(zone) ?? ''}`, timeZone);
  // An hour that clocks skipped is the next.
  return at(0) ?? at(1);
}

/** `+0200`, `+02:00`, `-4`, `GMT`; `undefined` for a zone that nobody can tell, where the paper's is taken. */
function offsetOf(zone: string): string | undefined {
  const [, sign, hours = '', minutes = '00'] = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s.*)?$/i.exec(zone.trim()) ?? [];
  return sign === undefined ? ZONES[zone.trim().toLowerCase()] : `${sign}${two(hours)}:${minutes}`;
}
