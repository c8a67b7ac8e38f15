/** What Word and others leave of a line that was ended by hand, and of the end of a page. Without a new line, so that lines stay where they were. */
const LINE_ENDS: Readonly<Record<string, string>> = { '\v': '<br>', '\u0085': '<br>', '\u2028': '<br>', '\u2029': '<br><br>', '\f': ' ' };

/**
 * With them, control characters, which fonts draw as boxes; soft hyphens, zero-width spaces and byte-order marks, which search and
 * addresses would take for parts of words. Joiners and direction marks stay: other scripts are written with them.
 */
const INVISIBLE = /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2028\u2029\u2060\uFEFF]/g;

/** No-break spaces behind the sign that opens a heading, an item or a quote, where Markdown knows the common space alone. */
const OPENING = /^([ \t>]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>))[\u00A0\u2000-\u200A\u202F]+/gm;
/** Without it there is no spaced colon: looked for first, since the rule below stops at each line. */
const SPACED_BRACKET = /\][ \u00A0\u202F]+:/;
/** « [^1] : La note », « [1] : https://… »: French sets a space before a colon. */
const SPACED_COLON = /^( {0,3}\[(?:\^[^\]\s]+\]|[^\]\n]{1,99}\](?=\s:\s+(?:https?:|\/))))[ \u00A0\u202F]+:/gm;

/** A text without what nobody can see in an editor and what its writer did not mean. It keeps its lines. */
export function cleanBody(text: string): string {
  const seen = text.replace(INVISIBLE, (sign) => LINE_ENDS[sign] ?? '').replace(OPENING, '$1 ');
  return SPACED_BRACKET.test(seen) ? seen.replace(SPACED_COLON, '$1:') : seen;
}
