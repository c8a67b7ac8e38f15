import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parseMarkdown';
import { withoutTags } from './plugins/withoutTags';

/** What a reader reads in a Markdown text, one after the other: paragraphs and cells, without their signs; no heading, no code. */
export function plainBlocks(markdown: string): string[] {
  const tree = parseMarkdown(markdown);
  const blocks: string[] = [];
  withoutTags()(tree);
  visit(tree, 'break', (_, index, parent) => {
    if (index !== undefined && parent !== undefined) parent.children[index] = { type: 'text', value: ' ' };
  });
  visit(tree, ['paragraph', 'tableCell'], (block) => void blocks.push(toString(block).trim()));
  return blocks.filter((block) => block !== '');
}
