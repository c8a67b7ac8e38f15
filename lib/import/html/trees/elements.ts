import type { Element, Nodes, Root } from 'hast';

/** A property of an element as text; empty where there is none. */
export function property({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function hasClass({ properties: { className } }: Element, pattern: RegExp): boolean {
  return Array.isArray(className) && className.some((name) => typeof name === 'string' && pattern.test(name));
}

/** The first element below a node that fits, in the order of the text. */
export function findElement(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** Calls `see` for every element below a node, in the order of the text; what it puts in an element's place is seen next. */
export function eachElement(node: Nodes, see: (element: Element, index: number, parent: Element | Root) => void): void {
  if (node.type !== 'element' && node.type !== 'root') return;
  for (let index = 0; index < node.children.length; index += 1) {
    let child = node.children[index];
    for (let seen: typeof child; child?.type === 'element' && child !== seen; child = node.children[index]) {
      seen = child;
      see(child, index, node);
    }
    if (child) eachElement(child, see);
  }
}

export function isNamed(...names: readonly string[]): (element: Element) => boolean {
  return ({ tagName }) => names.includes(tagName);
}

/** What browsers never print, though text stands in it. */
const UNPRINTED = new Set(['script', 'style', 'template', 'iframe', 'object', 'video', 'audio', 'noscript', 'title', 'head', 'canvas']);

export function isUnprinted(name: string): boolean {
  return UNPRINTED.has(name);
}

/** Elements that part what stands on both sides of them into blocks (HTML, 15.3.2 to 15.3.9). */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

export function holdsBlock({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (isBlock(child) || holdsBlock(child)));
}

/** The text that browsers print of a node; elements that part what stands on both sides of them are line ends. */
export function printedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isUnprinted(node.tagName))) return '';
  const text = node.children.map(printedText).join('');
  return isBlock(node) || (node.type === 'element' && node.tagName === 'br') ? `\n${text}\n` : text;
}
