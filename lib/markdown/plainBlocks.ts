import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';

/** Where a line ends in the middle of a paragraph. */
const LINE_END = /^<br\b/i;

/** What a reader reads in a Markdown text, one after the other: paragraphs and cells, without their signs; no heading, no code. */
export function plainBlocks(markdown: string): string[] {
  const tree = remark().use(remarkGfm).parse(markdown);
  const blocks: string[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'break' || (node.type === 'html' && LINE_END.test(node.value))) {
      parent?.children.splice(index ?? 0, 1, { type: 'text', value: ' ' });
    }
  });
  visit(tree, ['paragraph', 'tableCell'], (block) => void blocks.push(toString(block, { includeHtml: false })));
  return blocks.filter((block) => block !== '');
}
