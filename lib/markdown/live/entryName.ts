import { monthName } from '../../text/dates';
import { slugify } from '../../text/slugify';
import type { Day } from './coverage';
import type { ClockTime } from './entryTime';

/** What the first entry of a minute is called in addresses: `14-32`, `14-juin-00-15`. */
export function entryName({ day, time }: { readonly day: Day | undefined; readonly time: ClockTime }): string {
  const clock = `${two(time.hour)}-${two(time.minute)}`;
  return day ? `${day.day}-${slugify(monthName(day.month))}-${clock}` : clock;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
