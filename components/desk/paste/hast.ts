import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** An element made here, as the parser would have made it. */
export function element(tagName: string, children: readonly ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function isElement(node: RootContent | undefined): node is Element {
  return node?.type === 'element';
}

/** Whether a node is an element with one of these names. */
export function isNamed<N extends string>(node: RootContent | undefined, ...names: readonly N[]): node is Element & { tagName: N } {
  return node?.type === 'element' && names.some((name) => name === node.tagName);
}

/**
 * The name by which styles come: in a document that a browser reads under the desk's policy, each attribute `style` would be complained
 * of, though nobody sees it.
 */
const STYLE = 'dataStyle';

/** A property as it was typed: class names with spaces between them, `''` when there is none. */
export function property({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : value == null || value === false ? '' : String(value);
}

/** True when an element's own `style` says so: `hasStyle(span, /mso-list:\s*Ignore/i)`. */
export function hasStyle(node: Element, wanted: RegExp): boolean {
  return wanted.test(styleOf(node));
}

export function styleOf(node: Element): string {
  return property(node, STYLE) || property(node, 'style');
}

/** The words inside, as they are typed. */
export function wordsOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Elements and texts alone: what a page does not show, such as Word's conditions, is a comment. */
export function contentOf(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.filter((node) => node.type === 'text' || node.type === 'element');
}
