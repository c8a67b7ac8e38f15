import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * remark plugin: a link or picture whose address stands elsewhere in the text (`[là][1]`, `[1]: https://…`) becomes one
 * that has it on the spot, so that nothing further on knows of two kinds.
 */
export function references() {
  return (tree: Root): void => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (definition) => {
      // Of two with one name, the first counts (CommonMark 0.31, 4.7).
      if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
    });
    visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
      if (index === undefined || parent === undefined || !('identifier' in node)) return;
      const definition = definitions.get(node.identifier);
      if (definition === undefined) return;
      const { url, title } = definition;
      if (node.type === 'linkReference')
        parent.children[index] = { type: 'link', url, title, children: node.children, position: node.position };
      if (node.type === 'imageReference') parent.children[index] = { type: 'image', url, title, alt: node.alt, position: node.position };
    });
  };
}
