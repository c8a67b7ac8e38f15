import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { withoutHtmlTags } from './htmlTags';

// By patterns, each of which takes time in proportion to the text: parsing an archive of 100,000 would take minutes, and the
// thread that takes in words must never wait for a text.

/** The definition of a link or picture; a footnote's is text. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S.*$/gm;
/** Where a link or picture leads, perhaps with a pair of parentheses inside, and its title: a picture's is its caption. */
const DESTINATION = /\]\([ \t]*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s+(?:"([^"]*)"|'([^']*)'|\(([^()]*)\)))?\s*\)/g;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+/gi;
/** `&eacute;`, which is printed as the letter that it stands for. */
const REFERENCE = /&(?:#\w{1,8}|[a-z]\w{1,31});/gi;

/** A Markdown text without the addresses and tags that nobody is to find it by; its signs, which are no words, may stay. */
export function searchableText(markdown: string): string {
  const words = markdown
    .replace(DEFINITION, ' ')
    .replace(DESTINATION, (_, double = '', single = '', round = '') => `] ${double}${single}${round} `)
    .replace(ADDRESS, ' ');
  return withoutHtmlTags(words).replace(REFERENCE, (reference) => textContent(parseDocument(reference)));
}
