import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { htmlToMarkdown } from '../../html/htmlToMarkdown';
import { visit } from 'unist-util-visit';
import { partsWords } from '../../../markdown/htmlTags';
import { KEPT } from '../../../markdown/plugins/withoutTags';
import { quoted } from '../../html/conversion';
import { placeOf, type Rewriting } from './rewriting';
import { CONVERTED, endOfElement, pairsIn } from './htmlElements';
import { tagOf, type HtmlTag } from './htmlTag';

/** Where a generator ends the summary of a text. */
const MORE = /^<!--\s*(?:more|truncate|excerpt|end_?excerpt|read-?more)\s*-->\s*$/i;

/**
 * Edits the HTML of a text: what Markdown has a form for is written in it, frames and films become links, tags that only lay out
 * go and leave their words. `cover` is told of each node that an edit covers whole.
 */
export function editHtml(tree: Root, into: Rewriting, cover: (node: Nodes) => void): void {
  const definitions = definitionsOf(tree, into.text);
  const covered = new Set<Nodes>();
  const replace: Replace = (nodes) => {
    const [first, last] = [nodes.at(0), nodes.at(-1)];
    if (!first || !last) return;
    const [{ from }, { to }] = [placeOf(first), placeOf(last)];
    const before = into.text.slice(into.text.lastIndexOf('\n', from - 1) + 1, from);
    const html = asHtml(withoutPrefix(into.text.slice(from, to), before), definitions);
    const markdown = into.adopt(htmlToMarkdown(html), into.lineOf(first));
    into.edits.push({ from, to, text: markdown.replaceAll('\n', `\n${goingOn(before)}`) });
    for (const node of nodes) {
      covered.add(node);
      cover(node);
    }
  };
  const walk = (parent: Parents): void => {
    if (isLine(parent)) editLine(parent, into, replace);
    else editBlocks(parent, into, replace);
    for (const child of parent.children) if ('children' in child && !covered.has(child)) walk(child);
  };
  walk(tree);
}

/** Puts Markdown in the place of nodes that stand one behind the other. */
type Replace = (nodes: readonly RootContent[]) => void;

/** What opens the further lines of a block in a quote or a list: its `>` stay, its number is an indent. */
function goingOn(before: string): string {
  return /^[\s>*+\d.)-]*$/.test(before) ? before.replace(/[^\s>]/g, ' ') : '';
}

function withoutPrefix(text: string, before: string): string {
  const prefix = goingOn(before);
  if (prefix === '') return text;
  return text.replaceAll(`\n${prefix}`, '\n').replaceAll(`\n${prefix.trimEnd()}\n`, '\n\n');
}

const isLine = (parent: Parents): boolean =>
  /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/.test(parent.type);

/** Blocks of HTML: one after the other, and those that only together are an element. */
function editBlocks(parent: Parents, into: Rewriting, replace: Replace): void {
  const blocks: readonly RootContent[] = parent.children;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type !== 'html' || isComment(block, into)) continue;
    const last = endOfElement(blocks, at);
    replace(blocks.slice(at, last + 1));
    at = last;
  }
}

/** A comment stays, as it is one here; what marks the end of a summary goes. */
function isComment(node: Html, into: Rewriting): boolean {
  if (MORE.test(node.value)) into.edits.push({ ...placeOf(node), text: '' });
  return /^<!--[^]*-->\s*$/.test(node.value) || MORE.test(node.value);
}

/** HTML in a line: pairs that have a form are converted with what is between them, other tags go. */
function editLine(parent: Parents, into: Rewriting, replace: Replace): void {
  const children: readonly RootContent[] = parent.children;
  const pairs = pairsIn(children);
  // One mark that cannot be written where it stands: all of the line is read as HTML and written anew, signs escaped where they must be.
  if (pairs.some(([open, close]) => isGluedMark(into.text, children[open], children[close]))) {
    replace(children);
    return;
  }
  for (const [open, close] of pairs) replace(children.slice(open, close + 1));
  const isPaired = (at: number): boolean => pairs.some(([open, close]) => open <= at && at <= close);
  for (const [at, child] of children.entries()) {
    if (child.type !== 'html' || isPaired(at) || isComment(child, into)) continue;
    const tag = tagOf(child.value);
    if (tag !== undefined && !KEPT.has(tag.name) && tag.name !== 'br') dropTag(child, tag, into);
  }
}

/** Marks that stand against a letter are none for Markdown where a sign is on their other side, and `_` is none at all. */
function isGluedMark(text: string, open: RootContent | undefined, close: RootContent | undefined): boolean {
  if (open?.type !== 'html' || !close || !/^<(?:b|del|em|i|s|strike|strong)[\s>]/i.test(open.value)) return false;
  return /[\p{L}\p{N}]/u.test(text.charAt(placeOf(open).from - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(placeOf(close).to));
}

const LAYOUT = new Set(
  'a abbr big center dd div dl dt figcaption figure font footer header hr img li main nav nobr p section small span summary tbody td th thead tr tt u'.split(
    ' ',
  ),
);

function dropTag(node: Html, { name, closes }: HtmlTag, into: Rewriting): void {
  into.edits.push({ ...placeOf(node), text: partsWords(node.value) ? ' ' : '' });
  if (!closes && !LAYOUT.has(name) && !CONVERTED.has(name))
    into.book.add('construct', `la balise ${quoted(node.value)} a été retirée ; ses mots restent`, into.lineOf(node));
}

const printer = remark().use(remarkGfm, { singleTilde: false }).use(remarkHtml, { sanitize: false }).freeze();

/** A stretch of Markdown with HTML in it as HTML. */
function asHtml(markdown: string, definitions: string): string {
  const html = String(printer.processSync(`${markdown}\n\n${definitions}`));
  // Outside of a table, browsers leave its tags out and print its words.
  return /<table\b/i.test(html) ? html : html.replace(/<(\/?)caption\b/gi, '<$1p');
}

function definitionsOf(tree: Root, text: string): string {
  const found: string[] = [];
  visit(tree, 'definition', (node) => void found.push(text.slice(placeOf(node).from, placeOf(node).to)));
  return found.join('\n');
}
