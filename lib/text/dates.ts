import type { Moment } from './moment';
import { wallClock, zoneOffset } from './timeZone';
import { NBSP } from './spaces';
import { LANGUAGE, words } from './words';

const two = (number: number): string => String(number).padStart(2, '0');

/** For `<time datetime>`: `2025-06-10` when only the day is known, else `2025-06-10T14:30:00+02:00`. */
export function machineDate({ epochMs, precision }: Moment, timeZone: string): string {
  const iso = isoWithOffset(epochMs, timeZone);
  return precision === 'day' ? iso.slice(0, 10) : iso;
}

/** ISO 8601 to the second with the zone's offset, as schema.org, OpenGraph and sitemaps want it. */
export function isoWithOffset(epochMs: number, timeZone: string): string {
  const offset = Math.round(zoneOffset(epochMs, timeZone) / 60_000);
  const wall = new Date(epochMs + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** « mardi 10 juin 2025 », with « à 14 h 30 » when the hour is known. The year is always there. */
export function longDate(moment: Moment, timeZone: string): string {
  const { year, month, day } = wallClock(moment.epochMs, timeZone);
  const date = `${weekdays.format(Date.UTC(year, month - 1, day))} ${shortDate(moment, timeZone)}`;
  return moment.precision === 'day' ? date : `${date} ${words.at(hourOf(moment, timeZone))}`;
}

/** « 10 juin 2025 », for lists. */
export function shortDate(moment: Moment, timeZone: string): string {
  return `${dayAndMonth(moment, timeZone)} ${wallClock(moment.epochMs, timeZone).year}`;
}

/** « 10 juin » */
export function dayAndMonth({ epochMs }: Moment, timeZone: string): string {
  const { month, day } = wallClock(epochMs, timeZone);
  return `${words.dayOfMonth(day)}${NBSP}${monthName(month)}`;
}

/** « 14 h 30 », « 14 h » on the hour. */
export function hourOf({ epochMs }: Moment, timeZone: string): string {
  const { hour, minute } = wallClock(epochMs, timeZone);
  return words.hour(hour, minute);
}

/** When what came out at `published` was brought up to date: « à 16 h » of the same day, else « le mercredi 11 juin 2025 à 16 h ». */
export function updateDate(updated: Moment, published: Moment, timeZone: string): string {
  if (shortDate(updated, timeZone) !== shortDate(published, timeZone)) return words.on(longDate(updated, timeZone));
  return updated.precision === 'day' ? words.sameDay : words.at(hourOf(updated, timeZone));
}

/** « juin », for 6. */
export function monthName(month: number): string {
  return months.format(Date.UTC(2024, month - 1, 1));
}

/** « 2025 » or « juin 2025 », for the name of an archive, `2025` or `2025-06`. */
export function archiveName(id: string): string {
  const [year = '', month] = id.split('-');
  return month === undefined ? year : `${monthName(Number(month))} ${year}`;
}

// Making a formatter costs about 50 µs and a front shows thirty dates. UTC: what goes in has the zone's day already.
const weekdays = new Intl.DateTimeFormat(LANGUAGE, { timeZone: 'UTC', weekday: 'long' });
const months = new Intl.DateTimeFormat(LANGUAGE, { timeZone: 'UTC', month: 'long' });
