import type { Nodes, Paragraph, Root } from 'mdast';
import { plainText } from './plainText';
import { references } from './plugins/references';
import { captionIn } from './plugins/tables';
import { copyWithoutTags } from './plugins/withoutTags';

/** What a block of a text is: `item` is a paragraph in a list, `note` one in a footnote, `caption` stands at a table or picture. */
export type BlockKind = 'paragraph' | 'quote' | 'item' | 'note' | 'caption' | 'cell' | 'heading' | 'code';

/** A stretch of a text as it is printed, without its signs. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** What holds paragraphs, and what they are there. */
const INSIDE: Readonly<Partial<Record<Nodes['type'], BlockKind>>> = { blockquote: 'quote', listItem: 'item', footnoteDefinition: 'note' };

/** All that a page prints of a text, one after the other: neither tags nor what stands in a picture's place for those who do not see it. */
export function plainBlocks(text: Root): Block[] {
  const tree = copyWithoutTags(text);
  references()(tree);
  return blocksIn(tree, 'paragraph').filter((block) => block.text !== '');
}

function blocksIn(parent: Nodes, kind: BlockKind): Block[] {
  if (!('children' in parent)) return [];
  return parent.children.flatMap((node, at): Block[] => {
    if (node.type === 'paragraph') return paragraph(node, parent.children[at + 1], kind);
    if (node.type === 'heading' || node.type === 'code') return [{ kind: node.type, text: plain(node) }];
    if (node.type === 'tableCell') return [{ kind: 'cell', text: plain(node) }];
    return blocksIn(node, INSIDE[node.type] ?? kind);
  });
}

function paragraph(node: Paragraph, next: Nodes | undefined, kind: BlockKind): Block[] {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image') return [{ kind: 'caption', text: only.title ?? '' }];
  const caption = next?.type === 'table' ? captionIn(node) : undefined;
  return [caption ? { kind: 'caption', text: plain({ ...node, children: caption }) } : { kind, text: plain(node) }];
}

function plain(node: Nodes): string {
  return plainText(node).replace(/ {2,}/g, ' ').trim();
}
