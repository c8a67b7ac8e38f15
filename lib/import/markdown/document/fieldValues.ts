import { isLanguage } from '../../../markdown/plugins/foreignPassages';
import type { Moment } from '../../../text/moment';
import type { Note } from '../../notes';
import type { ImportedPicture } from '../../source';
import type { Value } from '../frontMatter/flatFields';
import { looseDate } from '../frontMatter/looseDate';
import type { Given } from './fieldMap';
import { oneText, plainField, texts } from './fieldText';

/** A date; one that nobody can read is told. */
export function dateIn(value: Value | undefined, timeZone: string, notes: Note[]): Moment | undefined {
  const typed = oneText(value);
  if (typed === undefined) return undefined;
  const date = looseDate(typed, timeZone);
  if (date === undefined)
    notes.push({ kind: 'date', message: `« ${typed} » n’est pas une date que l’on puisse lire ; à écrire à la main` });
  return date;
}

/** A date that comes after the publication. One that the archive has before it is told; many generators write the same date twice. */
export function laterDateIn(
  value: Value | undefined,
  published: Moment | undefined,
  timeZone: string,
  notes: Note[],
  what: string,
): Moment | undefined {
  const date = dateIn(value, timeZone, notes);
  if (date === undefined || published === undefined || date.epochMs > published.epochMs) return date;
  // A day begins before the hour at which something was published on it.
  if (date.epochMs < published.epochMs - (date.precision === 'day' ? DAY : 0))
    notes.push({ kind: 'date', message: `une ${what} datée d’avant la publication (${oneText(value) ?? ''}) n’est pas reprise` });
  return undefined;
}

/** Milliseconds. */
const DAY = 86_400_000;

/** « A and B », « A, B », lists of names or of what the archive calls them by. */
export function bylineIn(value: Value | undefined): string[] {
  const names =
    typeof value === 'string'
      ? texts(value, /\s*[,;]\s*|\s+(?:and|et|&)\s+/i)
      : texts(value).flatMap((name) => texts(name, /\s+(?:and|et|&)\s+/i));
  return [...new Set(names.map((name) => plainField(name.replace(/^(?:by|par)\s+/i, ''))).filter((name) => name !== undefined))];
}

/** `fr_FR`, `fr-fr` and `fr` are one language; what is none is none. */
export function languageIn(typed: string | undefined): string | undefined {
  const tag = typed?.replace('_', '-').trim();
  return tag !== undefined && isLanguage(tag) ? tag : undefined;
}

/** The picture that leads an article. */
export function pictureIn(given: Given): ImportedPicture | undefined {
  const address = oneText(given.get('image'));
  if (address === undefined) return undefined;
  return {
    address,
    alt: plainField(given.get('imageAlt')),
    credit: plainField(given.get('imageCredit')),
    caption: plainField(given.get('imageCaption')),
  };
}
