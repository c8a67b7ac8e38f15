import type { BlockContent, DefinitionContent, List, ListItem, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** A list starts at 1, or goes on where another stopped; 1905 is a year, 119 a psalm. */
const SMALLEST_YEAR = 100;
/** Wider numbers would not fit beside a list on a phone. */
const LARGEST_NUMBER = 999;

/** Most texts have no number at the beginning of a line. */
const MAY_NUMBER = /^[ \t>*+-]{0,20}\d{1,9}[.)](?:\s|$)/m;

/**
 * Markdown counts a list from its first number, whatever is typed further on (CommonMark 0.31, 5.3): a chronology of 1905,
 * 1924 and 1946 would be printed 1905, 1906, 1907. Here lists of years become paragraphs again, as they were typed, and the
 * items of others keep their numbers; but `1.` before each item means « count ». Changes the tree, which was read from `markdown`.
 */
export function keepTypedNumbers(tree: Root, markdown: string): Root {
  if (!MAY_NUMBER.test(markdown)) return tree;
  const asTyped = <T extends RootContent>(node: T): (T | BlockContent | DefinitionContent)[] =>
    node.type === 'list' && node.ordered ? (numbered(node, markdown) ?? [node]) : [node];
  visit(tree, (node) => {
    if (node.type === 'root') node.children = node.children.flatMap(asTyped);
    else if (node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition')
      node.children = node.children.flatMap(asTyped);
  });
  return tree;
}

/** Paragraphs in place of a list of years; else the list keeps its place, its items have their numbers, and the answer is `undefined`. */
function numbered(list: List, markdown: string): (BlockContent | DefinitionContent)[] | undefined {
  const marks = list.children.map((item) => markOf(item, markdown));
  const numbers = marks.map((mark) => parseInt(mark, 10));
  const [first = 1] = numbers;
  if (first >= SMALLEST_YEAR || numbers.some((number) => number > LARGEST_NUMBER))
    return list.children.flatMap((item, at) => withMark(item, marks[at] ?? ''));
  if (first <= 1 && numbers.every((number) => number === first)) return undefined;
  for (const [at, item] of list.children.entries())
    if (at > 0 && numbers[at] !== (numbers[at - 1] ?? 0) + 1) item.data = { ...item.data, hProperties: { value: String(numbers[at]) } };
  return undefined;
}

/** The number of an item with its sign: `1905.`, `16)`. */
function markOf({ position }: ListItem, markdown: string): string {
  const start = position?.start.offset ?? 0;
  return /^\d{1,9}[.)]/.exec(markdown.slice(start, start + 10))?.[0] ?? '';
}

function withMark({ children }: ListItem, mark: string): (BlockContent | DefinitionContent)[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [{ type: 'text', value: mark }] }, ...children];
  return [{ ...first, children: [{ type: 'text', value: `${mark} ` }, ...first.children] }, ...rest];
}
