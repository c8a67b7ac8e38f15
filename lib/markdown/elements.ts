import type { Properties } from 'hast';
import type { Blockquote, Emphasis, Paragraph, PhrasingContent, RootContent } from 'mdast';

// mdast has no node for an element of its own: hName and hProperties name what a node becomes. All of it goes through
// the sanitiser afterwards, so an element or attribute that htmlSchema.ts does not list never reaches a page.

/** A block element that holds blocks. */
export function blockElement(hName: string, hProperties: Properties, children: Blockquote['children']): Blockquote {
  return { type: 'blockquote', data: { hName, hProperties }, children };
}

/** A block element that holds a line of text. */
export function lineElement(hName: string, hProperties: Properties, children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hName, hProperties }, children };
}

/** An element inside a line of text. */
export function inlineElement(hName: string, hProperties: Properties, children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName, hProperties }, children };
}

/** True for a node that a plugin has turned into an element of its own. */
export function isMade(node: RootContent): boolean {
  return node.data?.hName !== undefined;
}
