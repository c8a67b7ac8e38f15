import { typesetIn } from '../language/language';

// What XML 1.0 cannot hold even as a reference, or discourages (https://www.w3.org/TR/xml/#charsets): control characters,
// halves of a surrogate pair, U+FFFE and U+FFFF. Feeds, sitemaps, JSON and HTML all lose them here, and tell the same text.
const UNPRINTABLE = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that every format can carry: without the characters that no reader could see. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** An editor's line as pages show it, in the typography of its language, French without `lang`, and on one line, for machines to read. */
export function plainText(text: string, lang?: string): string {
  return printable(typesetIn(text, lang)).replace(/[\n\r\t\u2028\u2029]+/g, ' ');
}
