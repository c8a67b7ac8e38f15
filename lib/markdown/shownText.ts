import type { Node, Nodes } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { parseMarkdown } from './parseMarkdown';

/** From one offset to another, the second not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text without what is in it for editors or machines alone. */
export interface ShownText {
  readonly text: string;
  /** What was taken out, in order; offsets in the text as it was typed. */
  readonly hidden: readonly Stretch[];
  /** Where a comment opens that does not close before another opens, or at all: offset in the text as it was typed. */
  readonly openComment: number | undefined;
}

/** Most texts have nothing of it, and parsing takes milliseconds. */
const MAY_HIDE = /<!--|<s(?:cript|tyle)\b|\[(?:\/\/|comment)\]:/i;
/** True for a text that has to be parsed to tell what of it is shown, which may take any time. */
export function mayHide(markdown: string): boolean {
  return MAY_HIDE.test(markdown);
}

/** A comment may hold what looks like code to its end; what stands behind is then read again. Nobody types more of them. */
const MOST_PASSES = 20;

/**
 * Takes comments out of a Markdown text, `<!-- … -->` and `[//]: # (…)`, and the elements `script` and `style`, wherever
 * they stand but in code. An empty comment stays: it says nothing, and parts two lists (CommonMark 0.31, 5.3).
 */
export function shownText(markdown: string): ShownText {
  let shown: ShownText = { text: markdown, hidden: [], openComment: undefined };
  if (!mayHide(markdown)) return shown;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const { found, open } = hiddenIn(shown.text);
    const asTyped = typedOffsets(shown.hidden);
    const here = found.map(({ from, to }) => ({ from: asTyped(from), to: asTyped(to) }));
    const hidden = merged([...shown.hidden, ...here]);
    shown = { text: without(markdown, hidden), hidden, openComment: open === undefined ? undefined : typedOffsets(shown.hidden)(open) };
    if (found.length === 0 || open !== undefined) return shown;
  }
  return { ...shown, openComment: shown.hidden.at(-1)?.from };
}

/** Answers where in the text as typed a place of the shown text stands. Fastest when asked in the order of the text. */
export function typedOffsets(hidden: readonly Stretch[]): (offset: number) => number {
  let passed = { count: 0, length: 0, until: 0 };
  return (offset) => {
    if (offset < passed.until) passed = { count: 0, length: 0, until: 0 };
    let { count, length } = passed;
    for (let next = hidden[count]; next && next.from <= offset + length; next = hidden[count]) {
      length += next.to - next.from;
      count += 1;
    }
    passed = { count, length, until: offset };
    return offset + length;
  };
}

/** What one look of the parser finds, up to an open comment. */
function hiddenIn(text: string): { readonly found: readonly Stretch[]; readonly open: number | undefined } {
  const found: Stretch[] = [];
  let open: number | undefined;
  const lastClose = [...text.matchAll(CLOSE)].at(-1)?.index ?? -1;
  visit(parseMarkdown(text), (node) => {
    const { from, to } = extent(node);
    const done = found.at(-1)?.to ?? 0;
    // Code that begins inside a comment and goes on behind it is none: what follows reads otherwise without the comment.
    if ((node.type === 'code' || node.type === 'inlineCode') && from < done && to > done) return EXIT;
    for (const at of openings(node, text, from, to)) {
      if (at < (found.at(-1)?.to ?? 0)) continue;
      const end = node.type === 'definition' ? to : endOf(text, at, lastClose);
      if (end === undefined) open = at;
      if (end === undefined) return EXIT;
      if (end > at) found.push({ from: at, to: withBlanks(text, at, end) });
    }
    return undefined;
  });
  return { found, open };
}

/** Names of definitions that are written as comments, since nothing on a page refers to them. */
const NOTE = /^(?:\/\/|comment)$/;

function openings(node: Nodes, text: string, from: number, to: number): number[] {
  if (node.type === 'definition') return NOTE.test(node.identifier) ? [from] : [];
  if (node.type === 'html') return /^<(?:!--|script\b|style\b)/i.test(node.value) ? [from] : [];
  // Without an end in the same paragraph, the parser takes `<!--` for text.
  return node.type === 'text' ? [...text.slice(from, to).matchAll(/(?<!\\)<!--/g)].map(({ index }) => from + index) : [];
}

/** Where it ends; where it opens when nothing is to be taken out; `undefined` for an open comment. */
function endOf(text: string, at: number, lastClose: number): number | undefined {
  if (!text.startsWith('<!--', at)) return at < lastClose ? endOfElement(text, at) : at;
  // HTML's shortest comment is `<!-->`.
  const end = text.indexOf('-->', at + 2);
  const next = text.indexOf('<!--', at + 4);
  if (end === -1 || (next !== -1 && next < end)) return undefined;
  return text.slice(at + 4, end).trim() === '' ? at : end + 3;
}

const CLOSE = /<\/(?:script|style)\s*>/gi;

/** A tag that nothing closes is a tag alone, as in « la balise <script> ». */
function endOfElement(text: string, at: number): number {
  const close = new RegExp(CLOSE);
  close.lastIndex = at;
  return close.test(text) ? close.lastIndex : at;
}

/** With the blanks behind, where blanks stand before as well: they would part nothing, or indent a line. */
function withBlanks(text: string, from: number, to: number): number {
  if (!/^\s?$/.test(text.slice(Math.max(0, from - 1), from))) return to;
  let end = to;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}

function extent({ position }: Node): Stretch {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

function merged(all: readonly Stretch[]): Stretch[] {
  const hidden: Stretch[] = [];
  for (const next of all.toSorted((a, b) => a.from - b.from)) {
    const last = hidden.at(-1);
    if (last && next.from <= last.to) hidden[hidden.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else hidden.push(next);
  }
  return hidden;
}

function without(text: string, hidden: readonly Stretch[]): string {
  return [...hidden, { from: text.length, to: text.length }]
    .map(({ from }, index) => text.slice(hidden[index - 1]?.to ?? 0, from))
    .join('');
}
