import { isoWithOffset } from '../../text/dates';
import { wallClock } from '../../text/timeZone';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue, 10 Jun 2025 14:30:00 +0200`: RFC 822 with the four-digit year of RFC 1123, as RSS wants it. */
export function rfc822(epochMs: number, timeZone: string): string {
  const { year, month, day } = wallClock(epochMs, timeZone);
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  const iso = isoWithOffset(epochMs, timeZone);
  const date = `${String(day).padStart(2, '0')} ${MONTHS[month - 1] ?? ''} ${year}`;
  return `${weekday}, ${date} ${iso.slice(11, 19)} ${iso.slice(19).replace(':', '')}`;
}
