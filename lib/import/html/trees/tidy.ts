import type { Heading, Html, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { isMade } from '../../../markdown/elements';
import { hoistBlanks, isLine, isMark } from './blanks';
import { onlyPicture } from '../handlers/figures';

/**
 * A tree of another system's making as an editor would have typed it: nothing empty, blanks outside of marks, paragraphs where two
 * breaks were, headings from the second level on. One pass: a tree is small, and there are 20,000.
 */
export function tidy(tree: Root): void {
  const headings: Heading[] = [];
  tidyBelow(tree, headings);
  lowerHeadings(headings);
}

function tidyBelow(node: Parents, headings: Heading[], within: readonly string[] = []): void {
  const marks = isMark(node) && !isMade(node) ? [...within, node.type] : within;
  if (isLine(node)) node.children = joined(hoistBlanks(withoutMarks(node.children, marks)));
  for (const child of node.children) if ('children' in child) tidyBelow(child, headings, marks);
  if (isLine(node)) node.children = node.children.flatMap(asTags);
  if (node.type === 'heading') {
    trimmed(node.children);
    headings.push(node);
  }
  if (node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition')
    withoutEmpty(node);
}

/** Bold within bold says nothing more, and Markdown cannot cross out what is crossed out; nor is a blank code. */
function withoutMarks(children: readonly PhrasingContent[], marks: readonly string[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'inlineCode' && child.value.trim() === '') return [{ type: 'text', value: ' ' }];
    return isMark(child) && !isMade(child) && marks.includes(child.type) ? withoutMarks(child.children, marks) : [child];
  });
}

/** Texts, and marks of one kind, side by side are one: their signs would run into each other. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const child of children) {
    const last = made.at(-1);
    if (child.type === 'text' && child.value === '') continue;
    if (last?.type === 'inlineCode' && child.type === 'inlineCode') last.value += child.value;
    else if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else if (last && isMark(last) && isMark(child) && last.type === child.type && child.type !== 'link' && !isMade(last) && !isMade(child))
      last.children.push(...child.children);
    else made.push(child);
  }
  return made;
}

function withoutEmpty(node: { children: RootContent[] }): void {
  if (node.children.every((child) => child.type !== 'paragraph' && !isContainer(child) && child.type !== 'heading')) return;
  node.children = node.children.flatMap((child): RootContent[] => {
    if (child.type === 'paragraph') return partedAtBreaks(child);
    if (child.type === 'list' && child.children.every(isPicture)) return child.children.flatMap(({ children }) => children);
    return (isContainer(child) || child.type === 'heading') && !shows(child) ? [] : [child];
  });
}

/** A gallery is a list for other systems; ours are pictures that follow each other. */
function isPicture({ children }: ListItem): boolean {
  return children.length > 0 && children.every((child) => child.type === 'paragraph' && onlyPicture(child) !== undefined);
}

function isContainer({ type }: Nodes): boolean {
  return type === 'list' || type === 'blockquote';
}

const BLANK = /^[\s\u00A0\u202F\u200B]*$/;

/** False for a line of blanks alone, with which other systems make room. */
function shows(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return !BLANK.test(node.value);
  if ('children' in node) return node.children.some(shows);
  return node.type !== 'break' && node.type !== 'html';
}

/** Two breaks on end are how paragraphs are parted where somebody typed them so. */
function partedAtBreaks(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph;
  if (!children.some(({ type }) => type === 'break')) return shows(paragraph) ? [{ ...paragraph, children: trimmed(children) }] : [];
  const parts: PhrasingContent[][] = [[]];
  for (const [at, child] of children.entries()) {
    const next = children.slice(at + 1).find((each) => each.type !== 'text' || !BLANK.test(each.value));
    const isParting = child.type === 'break' && (next?.type === 'break' || parts.at(-1)?.length === 0);
    if (isParting) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map((part) => ({ ...paragraph, children: trimmed(part) })).filter(shows);
}

function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  while (children.at(-1)?.type === 'break') children.pop();
  const [first, last] = [children.at(0), children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children;
}

/** The page has its own first heading: where a text uses the first level, all of them go a step down. */
function lowerHeadings(headings: readonly Heading[]): void {
  if (!headings.some(({ depth }) => depth === 1)) return;
  for (const heading of headings) heading.depth = LOWER[heading.depth];
}

const LOWER = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const satisfies Record<Heading['depth'], Heading['depth']>;

/** An element of its own is typed as its tags. */
function asTags(child: PhrasingContent): PhrasingContent[] {
  if (child.type !== 'emphasis' || !isMade(child)) return [child];
  const name = child.data?.hName ?? '';
  const { title } = child.data?.hProperties ?? {};
  const attribute = typeof title === 'string' ? ` title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : '';
  const tag = (value: string): Html => ({ type: 'html', value });
  return [tag(`<${name}${attribute}>`), ...child.children, tag(`</${name}>`)];
}
