import { stemmer } from '@orama/stemmers/french';
import { fold } from './slugify';

/** How the words of a language are cut to their stems. */
export interface Stemming {
  /** Of the language. */
  readonly id: string;
  readonly stem: (word: string) => string;
}

export const FRENCH: Stemming = { id: 'fr', stem: stemmer };

/**
 * What was made of a stretch of text without a blank, by that stretch: an archive of 100,000 articles holds some 80 million,
 * and a few ten thousand different ones. Looking one up costs a quarter of making it.
 */
const knownBy = new Map<Stemming, Map<string, string>>();
/** Of one language: 5 MB of them, more than a language has common words: all are forgotten then, and those that come often are soon known again. */
const MOST_KNOWN = 40_000;
/** Longer ones are no words, and would fill the memory. */
const LONGEST_KNOWN = 40;

/** What elision leaves of an article or a pronoun: l’IA, d’abord, qu’il, jusqu’ici. Searching for it finds everything. */
const ELISION = /(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/giu;
const WORD = /[\p{L}\p{M}\p{N}](?:\p{Cf}*[\p{L}\p{M}\p{N}])*/gu;
/** What parts words for certain, whatever stands around it. An apostrophe does not: what follows may be elided. */
const BLANK = /[\s.,;:!?()«»"…–—-]/;
const isBlank = Uint8Array.from({ length: 0x1_00_00 }, (_, code) => (BLANK.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * The words of a text as the index knows them: lower case, without accents, cut to their stem, so that « Églises »
 * finds « église ». Accents go first: readers leave them out, and both spellings must come to one stem. French without `stemming`.
 */
export function terms(text: string, stemming?: Stemming): string[] {
  return termText(text, stemming)
    .split(' ')
    .filter((term) => term !== '');
}

/** The terms of a text as one text, parted by spaces. */
export function termText(text: string, stemming = FRENCH): string {
  const all: string[] = [];
  const known = knownBy.get(stemming) ?? new Map<string, string>();
  knownBy.set(stemming, known);
  let start = 0;
  // By the codes of the characters: this is most of what an index costs, and a regular expression takes half as long again.
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isBlank[text.charCodeAt(at)] === 0) continue;
    if (start < at) all.push(termsOf(text.slice(start, at), stemming, known));
    start = at + 1;
  }
  return all.join(' ');
}

/** A word as it stands in a text, and what the index knows it as. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** The words of a text in their places, without what elision leaves. */
export function wordsIn(text: string, stemming?: Stemming): Word[] {
  const elided = new Set([...text.matchAll(ELISION)].map(({ index }) => index));
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    elided.has(index) ? [] : [{ start: index, end: index + word.length, terms: terms(word, stemming) }],
  );
}

function termsOf(stretch: string, { stem }: Stemming, known: Map<string, string>): string {
  const before = known.get(stretch);
  if (before !== undefined) return before;
  const made = fold(stretch)
    .replace(ELISION, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    // The stemmer marks vowels that stand for consonants by capitals.
    .map((word) => stem(word).toLowerCase())
    .join(' ');
  if (stretch.length > LONGEST_KNOWN) return made;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(whole(stretch), made);
  return made;
}

/** The same text in memory of its own: a piece cut out of an article would keep all of it there. */
function whole(piece: string): string {
  return Buffer.from(piece, 'utf16le').toString('utf16le');
}
