import type { Nodes, Root } from 'mdast';
import { destinationOf } from './destinations';
import { type Rewriting } from './rewriting';

/** Puts a token in the place of each address of a link or picture. A fragment of the same text becomes the one that its heading has here. */
export function editAddresses(
  tree: Root,
  fragments: ReadonlyMap<string, string>,
  into: Rewriting,
  isCovered: (node: Nodes) => boolean,
): void {
  const pictures = new Set<string>();
  const walk = (node: Nodes, visit: (node: Nodes) => void): void => {
    if (isCovered(node)) return;
    visit(node);
    if ('children' in node) for (const child of node.children) walk(child, visit);
  };
  walk(tree, (node) => {
    if (node.type === 'imageReference') pictures.add(node.identifier);
  });
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const place = destinationOf(node, into.text);
    if (place === undefined || /^(?:mailto|tel|data|javascript):/i.test(node.url)) return;
    const own = node.url.startsWith('#') ? node.url.slice(1) : undefined;
    const kind = node.type === 'image' || (node.type === 'definition' && pictures.has(node.identifier)) ? 'picture' : 'link';
    if (own === undefined) into.edits.push({ ...place, text: into.token(kind, node.url, into.lineOf(node)) });
    else if (fragments.has(own) && fragments.get(own) !== own) into.edits.push({ ...place, text: `#${fragments.get(own) ?? own}` });
  });
}
