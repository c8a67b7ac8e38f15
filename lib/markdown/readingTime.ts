import { withoutHtmlTags } from './htmlTags';

/**
 * Words a minute. Adults read French at 195 (± 26) when each word counts: Trauzettel-Klosinski and Dietz, “Standardized
 * assessment of reading performance: the new International Reading Speed Texts IReST”, 2012.
 */
const WORDS_A_MINUTE = 195;

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** The text that was counted last: four parts of a page ask for its words, 80 µs each time. */
const last = { markdown: '', words: 0 };

/** The words of a Markdown text; the addresses of its links and the tags of HTML are not read. */
export function countWords(markdown: string): number {
  if (markdown !== last.markdown) {
    last.words = withoutHtmlTags(markdown.replace(/\]\([^()\s]*\)|<?https?:\/\/\S+/g, ' ')).match(WORD)?.length ?? 0;
    last.markdown = markdown;
  }
  return last.words;
}

/** Whole minutes to read a Markdown text, at least one. */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.round(countWords(markdown) / WORDS_A_MINUTE));
}
