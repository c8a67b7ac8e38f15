import { cleanBody } from '../../content/yaml/cleanBody';
import type { Moment } from '../../text/moment';
import { parseMoment } from '../../text/moment';
import { isoWithOffset } from '../../text/dates';

/** Text for a field: one line, without signs that nobody sees; `undefined` when nothing is left. */
export function fieldText(text: string | undefined): string | undefined {
  // What `text()` refuses in a field and `cleanBody` leaves in a body: marks of direction, halves of a pair.
  const line = cleanBody(text ?? '')
    .replace(/[\u2028-\u202E\u2066-\u2069\p{Cs}]/gu, '')
    .replace(/<br>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/** A name as bylines have it: without the quotes that the field refuses. */
export function fieldName(name: string): string | undefined {
  return fieldText(name.replace(/[«»“”"]/g, ' '));
}

/** A moment as editors type it, in the paper's time zone; with its offset where a clock shows that hour twice, and the second is meant. */
export function momentText({ epochMs, precision }: Moment, timeZone: string): string {
  const iso = isoWithOffset(epochMs, timeZone);
  const day = iso.slice(0, 10);
  if (precision === 'day') return day;
  const typed = `${day} ${iso.slice(11, 16)}`;
  const isRead = parseMoment(typed, timeZone)?.epochMs === Math.floor(epochMs / 60_000) * 60_000;
  return isRead ? typed : `${iso.slice(0, 16)}:00${iso.slice(19)}`;
}

/** Each once, in their order. */
export function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
