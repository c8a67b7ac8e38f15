import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { copyWithoutTags } from './plugins/withoutTags';

/** What a reader reads in a text, one after the other: paragraphs and cells, without their signs; no heading, no code. */
export function plainBlocks(text: Root): string[] {
  const tree = copyWithoutTags(text);
  const blocks: string[] = [];
  visit(tree, 'break', (_, index, parent) => {
    if (index !== undefined && parent !== undefined) parent.children[index] = { type: 'text', value: ' ' };
  });
  visit(tree, ['paragraph', 'tableCell'], (block) => void blocks.push(toString(block).trim()));
  return blocks.filter((block) => block !== '');
}
