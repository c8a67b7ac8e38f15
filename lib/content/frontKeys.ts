import { slugify } from '../text/slugify';
import { wallClock } from '../text/timeZone';
import type { ArticleSummary } from './article';
import { articleKey, frontKey, type LabelledKind } from '../addresses/fronts';
import { SLUG } from './schema/fields';

/** The keys of all fronts that an article is on once it is public. */
export type FrontKeys = (summary: ArticleSummary) => readonly string[];

/** Months and years are those of `timeZone`. */
export function openFrontKeys(timeZone: string): FrontKeys {
  const authorKeys = openFolding('author');
  const monthKeys = openMonths(timeZone);
  return ({ section, topics, byline, genre, dossier, translations, publishedAt, corrections }) => [
    'latest',
    `section:${section}`,
    ...topicKeys(topics),
    ...authorKeys(byline),
    ...(genre === undefined ? [] : [frontKey({ kind: 'genre', id: genre })]),
    ...(dossier === undefined ? [] : [frontKey({ kind: 'dossier', id: dossier })]),
    ...(corrections.length === 0 ? [] : [frontKey({ kind: 'corrected' })]),
    // On no front: by what it is a translation of, whose page is then told of it with no key more.
    ...translations.flatMap(({ to }) => (SLUG.test(to) ? [articleKey(to)] : [])),
    ...monthKeys(publishedAt.epochMs),
  ];
}

/** The keys of the fronts of topics, as an article names them. */
export const topicKeys = openFolding('topic');

/** Each word's key once. Folding takes 3 µs, and an archive says the same few thousand words half a million times. */
function openFolding(kind: LabelledKind): (words: readonly string[]) => readonly string[] {
  const keys = new Map<string, string | undefined>();
  const keyOf = (word: string): string | undefined => {
    if (!keys.has(word)) keys.set(word, foldedKey(kind, word));
    return keys.get(word);
  };
  return (words) => [...new Set(words.flatMap((word) => keyOf(word) ?? []))];
}

/** `undefined` for a name without a letter or a digit, which has no address. */
function foldedKey(kind: LabelledKind, word: string): string | undefined {
  const id = slugify(word);
  return id === '' ? undefined : frontKey({ kind, id });
}

const DAY = 86_400_000;
const FURTHEST_OFFSET = 14 * 3_600_000;

/** `archive:2025` and `archive:2025-06`. The calendar is asked only within 14 hours of a month's end: elsewhere every zone has the same month. */
function openMonths(timeZone: string): (epochMs: number) => readonly string[] {
  const known = new Map<number, readonly string[] | undefined>();
  const month = (at: number): string => new Date(at).toISOString().slice(0, 7);
  return (epochMs) => {
    const day = Math.floor(epochMs / DAY);
    if (!known.has(day)) {
      const early = month(day * DAY - FURTHEST_OFFSET);
      known.set(day, early === month((day + 1) * DAY + FURTHEST_OFFSET) ? archiveKeys(early) : undefined);
    }
    return known.get(day) ?? archiveKeys(monthOn(wallClock(epochMs, timeZone)));
  };
}

function archiveKeys(month: string): readonly string[] {
  return [`archive:${month.slice(0, 4)}`, `archive:${month}`];
}

function monthOn({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
