import type { Paragraph, Root } from 'mdast';
import { NBSP } from './spaces';

/** Where a wire story was filed and by which agency. */
export interface Wire {
  readonly dateline?: string | undefined;
  readonly agency?: string | undefined;
}

/**
 * remark plugin: opens the first paragraph as news agencies do, « SAN FRANCISCO (Reuters) – … ».
 * Without a dateline the text stays as it is.
 */
export function wireForm({ dateline, agency }: Wire) {
  return (tree: Root): void => {
    if (dateline === undefined) return;
    const first = tree.children.find((node): node is Paragraph => node.type === 'paragraph');
    const opening = `${agency === undefined ? '' : ` (${agency})`}${NBSP}– `;
    first?.children.unshift(
      {
        // mdast has no node for « a span of its own »; hName and hProperties name the element it becomes.
        type: 'emphasis',
        data: { hName: 'span', hProperties: { className: ['dateline'] } },
        children: [{ type: 'text', value: dateline.toLocaleUpperCase('fr') }],
      },
      { type: 'text', value: opening },
    );
  };
}
