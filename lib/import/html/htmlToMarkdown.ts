import type { Root as Html } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import type { Converted } from '../converted';
import { takeAddresses } from './addresses';
import { blocksOutOfLines } from './blocksOutOfLines';
import { newConversion, type Conversion } from './conversion';
import { takeFootnotes } from './footnotes';
import { handlers } from './handlers';
import { parseHtml } from './parseHtml';
import { plainParagraphs } from './plainParagraphs';
import { printMarkdown } from './printMarkdown';
import { tidy } from './tidy';
import { typedLines } from './typedLines';

/**
 * HTML of another system as the Markdown of ours. `typed` says that an empty line parts paragraphs in it, and that a line end breaks a line.
 * Pure; the same text gives the same Markdown. HTML that is nested deeper than anything people write keeps its words alone.
 */
export function htmlToMarkdown(html: string, { typed = false }: { readonly typed?: boolean } = {}): Converted {
  const conversion = newConversion();
  const read = parseHtml(html);
  if (read) typedLines(read, typed);
  else conversion.note('construct', 'des balises emboîtées sans fin : les mots restent, en simples paragraphes');
  const tree = read ? toTree(read, conversion) : plainParagraphs(html);
  const addresses = takeAddresses(tree);
  return { markdown: printMarkdown(tree), addresses, notes: conversion.notes };
}

function toTree(read: Html, conversion: Conversion): Root {
  blocksOutOfLines(read);
  const footnotes = takeFootnotes(read);
  const made = toMdast(read, { document: true, handlers: { ...handlers(conversion), ...footnotes.handlers } });
  const tree: Root = made.type === 'root' ? made : { type: 'root', children: [] };
  footnotes.define(tree);
  tidy(tree);
  return tree;
}
