import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { downloadName } from '../../pictures/downloads';

/** remark plugin: a link to a file beside the text leads to its address below `media`. */
export function downloads(media: string) {
  return (tree: Root): void => {
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const name = downloadName(node.url);
      if (name !== undefined) node.url = media + name;
    });
  };
}
