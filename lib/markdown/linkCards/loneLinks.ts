import type { Link, Paragraph, Root } from 'mdast';
import { parseMarkdown } from '../parseMarkdown';
import { addresses, isBare } from '../plugins/addresses';
import { shownText, typedOffsets } from '../shownText';

/** The bare addresses of a paragraph that holds nothing else, each on its line; none of any other paragraph. */
export function loneLinksOf({ children }: Paragraph): readonly Link[] {
  const links = children.filter((child) => child.type === 'link' && isLone(child));
  const parted = children.every((child, at) => (at % 2 === 0 ? links.includes(child) : isLineEnd(child)));
  return parted ? links.filter((link) => link.type === 'link') : [];
}

/** Those of a text: between its paragraphs, not inside a list or a quote. */
function loneLinks(text: Root): readonly Link[] {
  return text.children.flatMap((node) => (node.type === 'paragraph' ? loneLinksOf(node) : []));
}

/** Most texts have none, and parsing takes milliseconds. */
const MAY_STAND_ALONE = /^[ \t]*https:\/\/\S+[ \t]*$/m;

/** Where an address stands alone in a text. */
export interface LoneAddress {
  readonly url: string;
  /** In the text as it was typed. */
  readonly offset: number;
}

/** The addresses that stand alone in a text as an editor typed it, comments and all. */
export function loneAddresses(body: string): readonly LoneAddress[] {
  if (!MAY_STAND_ALONE.test(body)) return [];
  const { text, hidden } = shownText(body);
  const asTyped = typedOffsets(hidden);
  const tree = parseMarkdown(text);
  addresses()(tree);
  return loneLinks(tree).map(({ url, position }) => ({ url, offset: asTyped(position?.start.offset ?? 0) }));
}

/** `<https://…>` and `[words](https://…)` stay links: that is how an editor says so. */
function isLone(link: Link): boolean {
  return isBare(link) && link.url.startsWith('https://');
}

function isLineEnd(node: Paragraph['children'][number]): boolean {
  return node.type === 'break' || (node.type === 'text' && /^[ \t]*\n[ \t]*$/.test(node.value));
}
