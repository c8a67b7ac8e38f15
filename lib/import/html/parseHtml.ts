import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { DEEPEST, PLACED, readWellFormed } from './readWellFormed';

/** Elements that never hold anything (HTML, 13.1.2). */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Reads a piece of HTML as browsers do; `undefined` for one that is nested deeper than anything that people write. */
export function parseHtml(html: string): Root | undefined {
  const wellFormed = readWellFormed(html);
  if (wellFormed) return wellFormed;
  if (deepest(html) > DEEPEST) return undefined;
  const tree = fromHtml(html, { fragment: true });
  forgetPlaces(tree);
  return tree;
}

function forgetPlaces(node: Nodes): void {
  if (node.type !== 'element' || !PLACED.has(node.tagName)) delete node.position;
  if ('children' in node) for (const child of node.children) forgetPlaces(child);
}

/** How deep tags are nested at most, if each that closes closes one. */
function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash = '', name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (EMPTY.test(name)) continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    most = Math.max(most, depth);
  }
  return most;
}
