import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const LINE_BREAK = /^<br\b/i;
/** Elements that begin on a line of their own: their words do not run into those before and behind. */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|caption|center|d[dlt]|details|div|fig(?:ure|caption)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|t(?:able|body|foot|head|[dhr]))\b/i;

/** remark plugin: takes HTML's tags out of a text and leaves its words; a paragraph of tags alone is none. */
export function withoutTags() {
  return (tree: Root): void => {
    visit(tree, 'html', ({ value }, index, parent) => {
      if (index !== undefined && parent !== undefined) parent.children[index] = inPlaceOf(value);
    });
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      // Exchanged, not removed: closing the gap for each of many thousands takes seconds.
      if (index !== undefined && parent !== undefined && isBlank(paragraph)) parent.children[index] = { type: 'html', value: '' };
    });
  };
}

/** A copy of a text without its tags. */
export function copyWithoutTags(text: Root): Root {
  const copy = structuredClone(text);
  withoutTags()(copy);
  return copy;
}

function inPlaceOf(tag: string): PhrasingContent {
  if (LINE_BREAK.test(tag)) return { type: 'break' };
  return { type: 'text', value: BLOCK.test(tag) ? ' ' : '' };
}

function isBlank({ children }: Paragraph): boolean {
  return children.every((child) => child.type === 'break' || (child.type === 'text' && /^[ \n]*$/.test(child.value)));
}
