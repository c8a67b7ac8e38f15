import { stemmer } from '@orama/stemmers/french';

// A word is stemmed once: an archive of 100,000 articles holds some 80 million words and a few thousand different ones.
const stems = new Map<string, string>();
const MOST_STEMS = 200_000;

/** What elision leaves of an article or a pronoun: l’IA, d’abord, qu’il, jusqu’ici. Searching for it finds everything. */
const ELISION = /(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/giu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text as the index knows them: lower case, without accents, cut to their stem, so that « Églises »
 * finds « église ». Accents go first: readers leave them out, and both spellings must come to one stem.
 */
export function terms(text: string): string[] {
  return fold(text)
    .replace(ELISION, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stem);
}

/** A word as it stands in a text, and what the index knows it as. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** The words of a text in their places, without what elision leaves. */
export function wordsIn(text: string): Word[] {
  const elided = new Set([...text.matchAll(ELISION)].map(({ index }) => index));
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    elided.has(index) ? [] : [{ start: index, end: index + word.length, terms: terms(word) }],
  );
}

/** Lower case, compatibility forms and ligatures written out, no accent. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // The stemmer marks vowels that stand for consonants by capitals.
  const cut = stemmer(word).toLowerCase();
  if (stems.size < MOST_STEMS) stems.set(word, cut);
  return cut;
}
