import type { Root as Html } from 'hast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import type { Converted } from '../converted';
import { takeAddresses } from './addresses';
import { lostWords, printedWords, wordsIn, wordsOf } from '../lostWords';
import { printedText } from './trees/elements';
import { blocksOutOfLines } from './trees/blocksOutOfLines';
import { newConversion } from './conversion';
import { takeFootnotes } from './handlers/footnotes';
import { handlers } from './handlers/handlers';
import { parseHtml } from './parseHtml';
import { plainParagraphs } from './plainParagraphs';
import { printMarkdown } from './printMarkdown';
import { toMarkdownTree } from './toMarkdownTree';
import { anchorsToHeadings } from './trees/anchors';
import { tidy } from './trees/tidy';
import { typedLines } from './trees/typedLines';

/** For all texts, one after the other: making the handlers anew for each takes as long as using them. */
const conversion = newConversion();
const HANDLERS = { ...defaultHandlers, ...handlers(conversion) };

/**
 * HTML of another system as the Markdown of ours. `typed` says that an empty line parts paragraphs in it, and that a line end breaks a line.
 * Pure; the same text gives the same Markdown. HTML that is nested deeper than anything people write keeps its words alone.
 */
export function htmlToMarkdown(html: string, { typed = false }: { readonly typed?: boolean } = {}): Converted {
  conversion.notes.length = 0;
  const read = parseHtml(html);
  if (read) typedLines(read, typed);
  else conversion.note('construct', 'des balises emboîtées sans fin : les mots restent, en simples paragraphes');
  const { tree, source } = read ? toTree(read) : plainTree(html);
  const printed = wordsIn(tree);
  const words = wordsOf(source);
  const addresses = takeAddresses(tree, conversion);
  const markdown = printMarkdown(tree);
  const lost = lostWords(words, wordsOf(markdown.includes(REFERENCE) ? printedWords(markdown) : printed));
  return { markdown, addresses, notes: [...conversion.notes], words: words.length, lost };
}

/** Signs are written as references where marks would not be read as such otherwise. Reading all that was printed would take as long as making it. */
const REFERENCE = '&#';

function toTree(read: Html): { tree: Root; source: string } {
  blocksOutOfLines(read);
  const footnotes = takeFootnotes(read);
  anchorsToHeadings(read, conversion);
  const source = printedText(read);
  const tree = toMarkdownTree(read, footnotes.handlers ? { ...HANDLERS, ...footnotes.handlers } : HANDLERS);
  footnotes.define(tree);
  tidy(tree);
  return { tree, source };
}

function plainTree(html: string): { tree: Root; source: string } {
  const tree = plainParagraphs(html);
  return { tree, source: wordsIn(tree) };
}
