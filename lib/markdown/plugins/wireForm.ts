import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { NBSP } from '../../text/spaces';
import { captionIn } from './tables';
import { LANGUAGE } from '../../text/words';

/** Where a wire story was filed and by which agency. */
export interface Wire {
  readonly dateline?: string | undefined;
  readonly agency?: string | undefined;
}

/**
 * remark plugin: opens the first paragraph of the text as news agencies do, « SAN FRANCISCO (Reuters) – … ».
 * Without a dateline the text stays as it is.
 */
export function wireForm({ dateline, agency }: Wire) {
  return (tree: Root): void => {
    if (dateline === undefined) return;
    const first = tree.children.find((node, at): node is Paragraph => isProse(node, tree.children[at + 1]));
    const opening = `${agency === undefined ? '' : ` (${agency})`}${NBSP}– `;
    first?.children.unshift(
      {
        // mdast has no node for « a span of its own »; hName and hProperties name the element it becomes.
        type: 'emphasis',
        data: { hName: 'span', hProperties: { className: ['dateline'] } },
        children: [{ type: 'text', value: dateline.toLocaleUpperCase(LANGUAGE) }],
      },
      { type: 'text', value: opening },
    );
  };
}

/** True for a paragraph of the text: neither a picture that stands alone nor the caption of the table after it. */
function isProse(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type !== 'paragraph' || (next?.type === 'table' && captionIn(node) !== undefined)) return false;
  return toString(node, { includeImageAlt: false }).trim() !== '';
}
