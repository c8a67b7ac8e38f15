import type { Element, Nodes, Parents } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A property of an element as text; empty where there is none. */
export function property({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function hasClass({ properties: { className } }: Element, pattern: RegExp): boolean {
  return Array.isArray(className) && className.some((name) => pattern.test(String(name)));
}

/** The first element below a node that fits, in the order of the text. */
export function findElement(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (element) => {
    if (element === node || !fits(element)) return undefined;
    found = element;
    return false;
  });
  return found;
}

export function isNamed(...names: readonly string[]): (element: Element) => boolean {
  return ({ tagName }) => names.includes(tagName);
}

/** What browsers never print, though text stands in it. */
const UNPRINTED = new Set(['script', 'style', 'template', 'iframe', 'object', 'video', 'audio', 'noscript', 'title', 'head', 'canvas']);

export function isUnprinted({ tagName }: Element): boolean {
  return UNPRINTED.has(tagName);
}

/** The text that browsers print of a node, with nothing between its elements. */
export function printedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const parts: string[] = [];
  visit(node, (child) => {
    if (child.type === 'element' && isUnprinted(child)) return SKIP;
    if (child.type === 'text') parts.push(child.value);
    return undefined;
  });
  return parts.join('');
}

/** Elements that part what stands on both sides of them into blocks (HTML, 15.3.2 to 15.3.9). */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

export function holdsBlock(node: Element): boolean {
  return findElement(node, isBlock) !== undefined;
}

/** Calls `see` for every element below a node, in the order of the text. */
export function eachElement(node: Nodes, see: (element: Element, index: number, parent: Parents) => void): void {
  if (!('children' in node)) return;
  // By index: `see` may exchange what follows.
  for (let index = 0; index < node.children.length; index += 1) {
    const child = node.children[index];
    if (child?.type !== 'element') continue;
    see(child, index, node);
    eachElement(child, see);
  }
}
