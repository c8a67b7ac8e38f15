import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { NBSP } from '../text/spaces';
import { flowed } from './flowed';

/** Takes an address, and answers what stands for it in the text, « [1] ». */
export type Cite = (href: string) => string;

/** A text's HTML as plain text: paragraphs with an empty line between them, quotations after « > », links by their numbers. */
export function plainHtml(html: string, cite: Cite): string {
  return blocks(parseDocument(html).children, '', cite).join('\n\n');
}

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi br cite code del em i ins kbd mark q s small span strong sub sup time u var'.split(' '),
);

function blocks(nodes: readonly ChildNode[], indent: string, cite: Cite): string[] {
  const found: string[] = [];
  let line: ChildNode[] = [];
  const end = (): void => {
    const text = inline(line, cite).trim();
    if (text !== '') found.push(flowed(text, indent));
    line = [];
  };
  for (const node of nodes) {
    if (isText(node) || (isTag(node) && INLINE.has(node.name))) line.push(node);
    else if (isTag(node)) {
      end();
      found.push(...block(node, indent, cite));
    }
  }
  end();
  return found;
}

function block(element: Element, indent: string, cite: Cite): string[] {
  const { name, children } = element;
  if (name === 'hr') return [`${indent}* * *`];
  if (name === 'pre') return [inline(children, cite, true).trimEnd()];
  if (name === 'blockquote') return [blocks(children, `${indent}> `, cite).join(`\n${indent}>\n`)];
  if (name === 'ul' || name === 'ol') return [items(element, indent, cite)];
  if (name === 'table')
    return [
      children
        .filter(isTag)
        .flatMap((part) => blocks(part.children, indent, cite))
        .join('\n'),
    ];
  if (name === 'tr')
    return [
      flowed(
        children
          .filter(isTag)
          .map((cell) => inline(cell.children, cite).trim())
          .join(' | '),
        indent,
      ),
    ];
  return blocks(children, indent, cite);
}

function items({ name, children }: Element, indent: string, cite: Cite): string {
  const entries = children.filter(isTag).map(({ children: inside }, at) => {
    const [first = '', ...more] = blocks(inside, indent, cite);
    const sign = name === 'ol' ? `${at + 1}. ` : '- ';
    return [indent + sign + first.slice(indent.length).trimStart(), ...more].join('\n');
  });
  return entries.join('\n');
}

/** The words of a line; a picture is none. */
function inline(nodes: readonly ChildNode[], cite: Cite, whole = false): string {
  return nodes
    .map((node) => {
      if (isText(node)) return whole ? node.data : node.data.replace(/\s*\n\s*/g, ' ');
      if (!isTag(node)) return '';
      if (node.name === 'br') return '\n';
      const text = inline(node.children, cite, whole);
      const { href, role } = node.attribs;
      // Notes are numbered already, and nothing leads back from them.
      if (role === 'doc-backlink') return '';
      if (role === 'doc-noteref') return ` (${text})`;
      return node.name === 'a' && href !== undefined ? text + NBSP + cite(href) : text;
    })
    .join('');
}
