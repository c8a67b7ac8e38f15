import { isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Delete, Emphasis, Heading, Link, LinkReference, Nodes, Paragraph, PhrasingContent, Root, Strong, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { inlineElement } from '../elements';
import { partsWords } from '../htmlTags';

/** Elements that do no more than say what their words are, and for which Markdown has no form. */
export const KEPT: ReadonlySet<string> = new Set('abbr bdi cite dfn ins kbd mark q rp rt ruby samp small sub sup time u var'.split(' '));
/** Browsers take `</br>` for a line break, too. */
const LINE_BREAK = /^<\/?br(?=[\s/>])/i;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;
/** HTML takes it for a comment; whoever types or exports it means the words. */
const CDATA = /^<!\[CDATA\[(.*)\]\]>$/s;

/**
 * remark plugin: takes HTML's tags out of a text and leaves its words; a paragraph of tags alone is none. Elements of `KEPT`
 * stay where they open and close in one stretch of text.
 */
export function withoutTags() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (holdsTags(node)) node.children = withElements(node.children);
    });
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      // Exchanged, not removed: closing the gap for each of many thousands takes seconds.
      if (index !== undefined && parent !== undefined && isBlank(paragraph)) parent.children[index] = { type: 'html', value: '' };
    });
  };
}

/** A copy of a text without its tags. */
export function copyWithoutTags(text: Root): Root {
  const copy = structuredClone(text);
  withoutTags()(copy);
  return copy;
}

type Line = Delete | Emphasis | Heading | Link | LinkReference | Paragraph | Strong | TableCell;

/** The parser makes HTML inside lines alone. */
function holdsTags(node: Nodes): node is Line {
  return 'children' in node && node.children.some(({ type }) => type === 'html');
}

/** An element that is open, and what has come since. */
interface Opened {
  readonly name: string;
  readonly tag: string;
  readonly children: PhrasingContent[];
}

function withElements(children: readonly PhrasingContent[]): PhrasingContent[] {
  const open: Opened[] = [{ name: '', tag: '', children: [] }];
  const add = (child: PhrasingContent): void => void open.at(-1)?.children.push(child);
  const unwrap = (): void => {
    const last = open.pop();
    if (last) for (const child of [inPlaceOf(last.tag), ...last.children]) add(child);
  };
  for (const child of children) {
    const [, slash, typed = ''] = (child.type === 'html' ? TAG.exec(child.value) : null) ?? [];
    const name = typed.toLowerCase();
    const isOpen = open.some((each) => each.name === name);
    if (child.type !== 'html') add(child);
    else if (!KEPT.has(name)) add(inPlaceOf(child.value));
    else if (slash === '' && !isOpen) open.push({ name, tag: child.value, children: [] });
    else if (slash === '/' && isOpen) {
      while (open.at(-1)?.name !== name) unwrap();
      const closed = open.pop();
      if (closed) add(inlineElement(name, attributes(closed), closed.children));
    }
  }
  while (open.length > 1) unwrap();
  return open[0]?.children ?? [];
}

/** What an abbreviation or a term stands for. */
function attributes({ name, tag }: Opened): { readonly title?: string } {
  const element = name === 'abbr' || name === 'dfn' ? parseDocument(tag).children.find(isTag) : undefined;
  return element?.attribs.title === undefined ? {} : { title: element.attribs.title };
}

function inPlaceOf(tag: string): PhrasingContent {
  if (LINE_BREAK.test(tag)) return { type: 'break' };
  return { type: 'text', value: CDATA.exec(tag)?.[1] ?? (partsWords(tag) ? ' ' : '') };
}

function isBlank({ children }: Paragraph): boolean {
  return children.every((child) => child.type === 'break' || (child.type === 'text' && /^[ \n]*$/.test(child.value)));
}
