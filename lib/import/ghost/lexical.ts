import * as z from 'zod';
import { cardHtml } from './cards';
import { element, escaped } from '../html/printHtml';

/** A node of Ghost's editor since 2023; what a card holds stands in the node itself. */
const nodeSchema = z.looseObject({
  type: z.string(),
  get children(): z.ZodOptional<z.ZodArray<typeof nodeSchema>> {
    return z.array(nodeSchema).optional();
  },
  text: z.string().optional(),
  format: z.union([z.number(), z.string()]).optional(),
  tag: z.string().optional(),
  url: z.string().nullish(),
  listType: z.string().optional(),
  start: z.number().optional(),
});
type LexicalNode = z.output<typeof nodeSchema>;

/** HTML, and the kinds of nodes in it that are not known. */
export interface RenderedText {
  readonly html: string;
  readonly unknown: readonly string[];
}

/** Renders a text of Ghost's Lexical editor; `undefined` for what is none. */
export function lexicalHtml(json: unknown): RenderedText | undefined {
  const read = z.looseObject({ root: nodeSchema }).safeParse(json);
  if (!read.success) return undefined;
  const unknown: string[] = [];
  return { html: (read.data.root.children ?? []).map((node) => block(node, unknown)).join('\n'), unknown };
}

const INLINE = /^(?:extended-)?text$|^(?:linebreak|tab|link|autolink|at-link|tk|zwnj|emoji)$/;

function block(node: LexicalNode, unknown: string[]): string {
  switch (node.type.replace(/^extended-/, '')) {
    case 'paragraph':
      return element('p', line(node, unknown));
    case 'heading':
      return element(/^h[1-6]$/.test(node.tag ?? '') ? (node.tag ?? 'h2') : 'h2', line(node, unknown));
    case 'quote':
      return element('blockquote', element('p', line(node, unknown)));
    case 'aside':
      return element('blockquote', element('p', line(node, unknown)), { class: 'kg-blockquote-alt' });
    case 'list':
      return list(node, unknown);
    default:
      return card(node, unknown);
  }
}

function card(node: LexicalNode, unknown: string[]): string {
  const html = cardHtml(node.type, node);
  if (html !== undefined) return html;
  unknown.push(node.type);
  return element('p', line(node, unknown));
}

/** A list in an item of its own belongs to the item before. */
function list(node: LexicalNode, unknown: string[]): string {
  const items: string[] = [];
  for (const item of node.children ?? []) {
    const [first] = item.children ?? [];
    const inner = first?.type === 'list' ? list(first, unknown) : line(item, unknown);
    if (first?.type === 'list' && items.length > 0) items.push((items.pop() ?? '') + inner);
    else items.push(inner);
  }
  const name = node.tag === 'ol' || node.listType === 'number' ? 'ol' : 'ul';
  const start = node.start !== undefined && node.start > 1 ? { start: String(node.start) } : {};
  return element(name, items.map((item) => element('li', item)).join(''), start);
}

/** Tags by the bits of a text's format (facebook/lexical, LexicalConstants). */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [16, 'code'],
];

/** A stretch of a line, and the tags around it. */
interface Piece {
  readonly html: string;
  readonly tags: readonly string[];
}

/** What stands inside a block: texts, links, and blocks that lie in it by mistake. */
function line({ children = [] }: LexicalNode, unknown: string[]): string {
  return wrapped(children.map((child) => piece(child, unknown)));
}

function piece(node: LexicalNode, unknown: string[]): Piece {
  switch (node.type.replace(/^extended-/, '')) {
    case 'linebreak':
      return { html: '<br>', tags: [] };
    case 'tab':
      return { html: ' ', tags: [] };
    case 'link':
    case 'autolink':
    case 'at-link':
      return { html: element('a', line(node, unknown), { href: node.url ?? '' }), tags: [] };
    case 'text':
    case 'tk':
    case 'emoji':
    case 'zwnj': {
      const format = typeof node.format === 'number' ? node.format : 0;
      return { html: escaped(node.text ?? ''), tags: FORMATS.flatMap(([bit, tag]) => ((format & bit) === 0 ? [] : [tag])) };
    }
    default:
      return { html: INLINE.test(node.type) ? '' : block(node, unknown), tags: [] };
  }
}

/** A tag goes around all neighbours that have it: two that touch would be read as one mark. */
function wrapped(pieces: readonly Piece[]): string {
  const made: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const { html = '', tags = [] } = pieces[at] ?? {};
    const runs = tags.map((tag) => [tag, endOfRun(pieces, at, tag)] as const).sort((a, b) => b[1] - a[1]);
    const [longest] = runs;
    if (longest === undefined) {
      made.push(html);
      at += 1;
      continue;
    }
    const [tag, end] = longest;
    made.push(element(tag, wrapped(pieces.slice(at, end).map((each) => ({ ...each, tags: each.tags.filter((other) => other !== tag) })))));
    at = end;
  }
  return made.join('');
}

function endOfRun(pieces: readonly Piece[], at: number, tag: string): number {
  const end = pieces.findIndex((piece, index) => index > at && !piece.tags.includes(tag));
  return end === -1 ? pieces.length : end;
}
