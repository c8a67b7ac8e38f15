/**
 * Words a minute. Adults read French at 195 (± 26) when each word counts: Trauzettel-Klosinski and Dietz, “Standardized
 * assessment of reading performance: the new International Reading Speed Texts IReST”, 2012.
 */
const WORDS_A_MINUTE = 195;

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** The words of a plain text; of an address, which nobody reads word by word, none. */
export function countWords(text: string): number {
  return text.replace(/https?:\/\/\S+/g, ' ').match(WORD)?.length ?? 0;
}

/** Whole minutes to read so many words, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}
