import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { lineElement } from '../elements';

/**
 * remark plugin: makes bold lines of headings, and leaves notes where they are typed. For a text below another on one page, whose ids
 * would be the other's, too.
 */
export function withoutIds() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'heading') parent.children[index] = lineElement('p', {}, [{ type: 'strong', children: node.children }]);
      if (node.type === 'footnoteReference') parent.children[index] = { type: 'text', value: `[${node.identifier}]` };
      if (node.type !== 'footnoteDefinition') return undefined;
      parent.children[index] = lineElement('p', {}, [{ type: 'text', value: `[${node.identifier}] ${toString(node)}` }]);
      return SKIP;
    });
  };
}
