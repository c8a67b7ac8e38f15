import type { Nodes, Root } from 'mdast';
import { languageOf } from '../../markdown/plugins/foreignPassages';
import { addressToken, type FoundAddress } from '../converted';
import { quoted, type Conversion } from './conversion';

/** Puts tokens in the place of a tree's addresses; answers the addresses. Notes pictures that nothing describes. */
export function takeAddresses(tree: Root, conversion: Conversion): FoundAddress[] {
  const found: FoundAddress[] = [];
  const take = (node: Nodes): void => {
    if (node.type === 'image' || (node.type === 'link' && languageOf(node) === undefined)) {
      found.push({ kind: node.type === 'link' ? 'link' : 'picture', address: node.url, line: (node.position?.start.line ?? 1) - 1 });
      if (node.type === 'image' && !node.alt?.trim())
        conversion.notes.push({
          kind: 'pictureAlt',
          message: `une photo sans description, ${quoted(node.url)}`,
          line: (node.position?.start.line ?? 1) - 1,
        });
      node.url = addressToken(found.length - 1);
    }
    if ('children' in node) for (const child of node.children) take(child);
  };
  take(tree);
  return found;
}
