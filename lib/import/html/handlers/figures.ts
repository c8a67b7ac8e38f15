import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Blockquote, Image, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { TABLE_CAPTION } from '../../../text/words';
import { wordsIn } from '../../lostWords';
import { quoted, type Conversion } from '../conversion';
import { findElement, hasClass, isNamed, property } from '../trees/elements';
import { inLine, type Flow } from './lines';

/** Handlers of pictures, and of what stands in a figure with its caption. */
export function figureHandlers(conversion: Conversion): Record<string, Handle> {
  return {
    img: (state, node) => picture(state, node),
    image: (state, node) => picture(state, node),
    picture: (state, node) => state.all({ ...node, children: node.children.filter((child) => !isElement(child, 'source')) }),
    figure: (state, node) => figure(conversion, state, node),
    noscript: (state, node) => (findElement(node, isNamed('img', 'iframe')) === undefined ? state.all(node) : undefined),
  };
}

/** Where pages load pictures late, `src` holds a grey dot, and another attribute the picture. */
const LATE = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigSrc'];

function picture(state: State, node: Element): Image | undefined {
  const src = property(node, 'src');
  const late = LATE.map((name) => property(node, name)).find((address) => address !== '');
  const url = late !== undefined && (src === '' || src.startsWith('data:')) ? late : src;
  if (url === '') return undefined;
  // A `title` is shown to a mouse alone; systems fill it with the file's name.
  const image: Image = { type: 'image', url, alt: property(node, 'alt').replace(/\s+/g, ' ') };
  state.patch(node, image);
  return image;
}

/** A figure's caption goes where our Markdown has it: into its picture, ahead of its table, under its quote. */
function figure(conversion: Conversion, state: State, node: Element): Flow[] {
  const legend = findElement(node, (element) => element.tagName === 'figcaption' && nearestFigure(node, element));
  const caption = legend === undefined ? [] : inLine(state.toFlow(state.all(legend)));
  const content = state.toFlow(state.all(legend === undefined ? node : without(node, legend)));
  const said = hasClass(node, /pullquote/) ? content.map(asPullQuote) : content;
  if (caption.length === 0) return said;
  const [only] = said;
  if (said.length === 1 && only?.type === 'table') return [tableCaption(caption), only];
  if (said.length === 1 && only?.type === 'blockquote') return [signed(only, caption)];
  const picture = said.length === 1 && only?.type === 'paragraph' ? onlyPicture(only) : undefined;
  if (picture === undefined) return [...said, { type: 'paragraph', children: caption }];
  picture.title = wordsIn({ type: 'paragraph', children: caption }).replace(/\s+/g, ' ').trim();
  for (const address of linksIn(caption))
    conversion.note('changed', `une légende ${quoted(picture.title)} ne mène plus à ${address}`, legend);
  return said;
}

/** A caption that belongs to this figure and not to one inside it. */
function nearestFigure(node: Element, legend: Element): boolean {
  return (
    findElement(node, (inner) => inner.tagName === 'figure' && findElement(inner, (below) => below === legend) !== undefined) === undefined
  );
}

function without(node: Element, gone: Element): Element {
  const children = node.children
    .filter((child) => child !== gone)
    .map((child): ElementContent => (child.type === 'element' ? without(child, gone) : child));
  return { ...node, children };
}

function isElement(node: ElementContent, name: string): boolean {
  return node.type === 'element' && node.tagName === name;
}

/** The picture of a paragraph that holds nothing else; a link around it that leads to the picture's own file goes. */
export function onlyPicture(paragraph: Paragraph): Image | undefined {
  const telling = paragraph.children.filter((child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''));
  const [only] = telling;
  if (telling.length !== 1) return undefined;
  if (only?.type === 'link' && only.children.length === 1 && only.children[0]?.type === 'image') return only.children[0];
  return only?.type === 'image' ? only : undefined;
}

/** « Tableau : … », the paragraph that our Markdown takes for a table's caption. */
export function tableCaption(caption: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: `${TABLE_CAPTION} : ` }, ...caption] };
}

/** A quote with its last line, « — Prénom Nom ». */
export function signed(quote: Blockquote, signature: PhrasingContent[]): Blockquote {
  const dash = /^[\s\u00A0]*[—–-]/.test(toString(signature)) ? [] : [{ type: 'text' as const, value: '— ' }];
  return { ...quote, children: [...quote.children, { type: 'paragraph', children: [...dash, ...signature] }] };
}

/** Our Markdown's pull quote is bold from its first word to its last; one of several paragraphs stays a quote. */
function asPullQuote(block: Flow): Flow {
  if (block.type !== 'blockquote') return block;
  const [first, ...rest] = block.children;
  if (first?.type !== 'paragraph') return block;
  const { children } = first;
  return { ...block, children: [{ ...first, children: [{ type: 'strong', children }] }, ...rest] };
}

function linksIn(caption: PhrasingContent[]): string[] {
  const found: string[] = [];
  visit({ type: 'paragraph', children: caption } satisfies Paragraph, 'link', ({ url }) => void found.push(url));
  return found;
}
