import type { Link, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { languageOf } from './foreignPassages';
import { isOwnLanguage } from '../../language/language';
import { isSpace } from '../../text/spaces';
import { typeset } from '../../text/typography';

/**
 * remark plugin: sets each line of text as one, whatever in it is bold or a link: « **12** % », « _Le Monde_ ! ». Leaves code,
 * addresses and raw HTML as they were typed; other languages, too, which have rules of their own: `lang` is the text's, when it is
 * not the paper's.
 */
export function frenchTypography(lang?: string) {
  return (tree: Root): void => {
    if (!isOwnLanguage(lang)) return;
    visit(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      const runs = runsIn(node);
      for (let from = 0; from < runs.length;) {
        const end = runs.indexOf(LINE_END, from);
        setLine(runs.slice(from, end < 0 ? undefined : end));
        from = end < 0 ? runs.length : end + 1;
      }
      return SKIP;
    });
  };
}

/** A stretch of a line that is of one kind. */
interface Run {
  readonly typed: string;
  /** How many elements stand around it. */
  readonly depth: number;
  /** Absent where nothing is to be changed. */
  readonly text?: Text;
}

/** What reads like a word and stays as it is: code, an address, another language, the number of a note. */
const WORD: Run = { typed: 'x', depth: 0 };
const LINE_END: Run = { typed: '', depth: 0 };

function runsIn(node: Nodes, depth = 0): Run[] {
  if (node.type === 'text') return [{ typed: node.value, depth, text: node }];
  if (node.type === 'break') return [LINE_END];
  if (node.type === 'link' && (showsItsAddress(node) || languageOf(node) !== undefined)) return [WORD];
  if ('children' in node) return node.children.flatMap((child) => runsIn(child, depth + 1));
  return node.type === 'html' ? [] : [WORD];
}

/** True for <https://…> and for addresses that GFM links by itself: the text is the URL. */
function showsItsAddress({ url, children }: Link): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && url.endsWith(only.value);
}

/**
 * Sets a line and gives each run its piece of it back. Setting changes spaces alone, and no sign for several, so the signs of a
 * run tell its piece.
 */
function setLine(runs: readonly Run[]): void {
  const set = typeset(runs.map(({ typed }) => typed).join(''));
  const pieces = runs.map(() => '');
  const give = (index: number, piece: string): void => {
    pieces[index] = (pieces[index] ?? '') + piece;
  };
  let at = 0;
  let owner = 0;
  for (const [index, { typed }] of runs.entries()) {
    const signs = typed.length - spacesIn(typed);
    if (signs === 0) continue;
    const start = at;
    for (let left = signs; left > 0; at += 1) if (!isSpace(set.charCodeAt(at))) left -= 1;
    let first = start;
    while (isSpace(set.charCodeAt(first))) first += 1;
    give(spaceOwner(runs, owner, index), set.slice(start, first));
    give(index, set.slice(first, at));
    owner = index;
  }
  give(spaceOwner(runs, owner, runs.length - 1), set.slice(at));
  for (const [index, { text }] of runs.entries()) if (text) text.value = pieces[index] ?? '';
}

/** Which run has the spaces between two: one in which some were typed, else the one with the fewest elements around it. */
function spaceOwner(runs: readonly Run[], before: number, behind: number): number {
  let best = behind;
  for (let index = before; index <= behind; index += 1) {
    const run = runs[index];
    if (!run?.text) continue;
    if (isSpace(run.typed.charCodeAt(index === before ? run.typed.length - 1 : 0))) return index;
    if (!runs[best]?.text || run.depth < (runs[best]?.depth ?? 0)) best = index;
  }
  return best;
}

function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = 0; at < text.length; at += 1) if (isSpace(text.charCodeAt(at))) spaces += 1;
  return spaces;
}
