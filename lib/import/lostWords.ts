import type { Nodes } from 'mdast';
import { withoutTags } from '../markdown/plugins/withoutTags';
import { parseMarkdown } from '../markdown/parseMarkdown';

/** The words of a Markdown text that a page prints, captions among them. */
export function printedWords(markdown: string): string {
  const tree = parseMarkdown(markdown);
  if (markdown.includes('<')) withoutTags()(tree);
  return wordsIn(tree);
}

/** The same of a tree; `see` may answer for a node what else it prints. */
export function wordsIn(node: Nodes, see: (node: Nodes) => string | undefined = () => undefined): string {
  const seen = see(node);
  if (seen !== undefined) return seen;
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return ` ${node.title ?? ''} `;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const isLine = /^(?:delete|emphasis|link|linkReference|strong)$/.test(node.type);
  return node.children
    .map((child) => wordsIn(child, see))
    .join(isLine || node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' ? '' : '\n');
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Words that a text has and another has not, or not as often, in their order. */
export function lostWords(before: readonly string[], after: readonly string[]): string[] {
  // Most texts are the same words in the same order.
  if (before.length === after.length && before.every((word, at) => word === after[at])) return [];
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
