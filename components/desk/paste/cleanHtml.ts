import type { Element, ElementContent } from 'hast';
import { contentOf, element, hasStyle, isElement, isNamed, property } from './hast';

const DROPPED = [
  ...['head', 'script', 'style', 'meta', 'link', 'title', 'base', 'xml', 'template', 'noscript', 'svg', 'object', 'iframe', 'embed'],
  ...['input', 'button', 'select', 'textarea', 'audio', 'video', 'canvas'],
] as const;
/** What Word and its online version show beside the text or not at all: bullets, comments, the ends of paragraphs. */
const HIDDEN_STYLE = /mso-list:\s*Ignore|mso-element:\s*comment|mso-hide:\s*all|(?:^|;)\s*display:\s*none/i;
const HIDDEN_CLASS = /\b(?:MsoCommentReference|msocomanchor|msocomtxt|EOP|CommentStart|CommentHighlightPipe\w*)\b/;

/** Leaves the text's own structure: no comments, no struck changes, no names of places, titles and quotes as HTML has them. */
export function cleanHtml(nodes: readonly ElementContent[]): ElementContent[] {
  return mergeQuotes(
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ ...node, value: plainSpaces(node.value) }];
      if (!isElement(node) || isHidden(node)) return [];
      const children = cleanHtml(contentOf(node.children));
      return isWrapper(node) ? children : asHtml(node, children);
    }),
  );
}

function isHidden(node: Element): boolean {
  if (isNamed(node, ...DROPPED) || hasStyle(node, HIDDEN_STYLE) || HIDDEN_CLASS.test(property(node, 'className'))) return true;
  // The line that Word draws above its notes.
  if (isNamed(node, 'hr')) return property(node, 'width') === '33%';
  if (isNamed(node, 'br')) return hasStyle(node, /page-break-before/i) || property(node, 'clear') !== '';
  // Struck out by somebody who watched over the changes: Word says who and when.
  return isNamed(node, 'del') && property(node, 'dateTime') !== '';
}

/** Google Docs puts all it copies into one `<b>`, Word marks the ends of its paragraphs, and a name of a place is no link. */
function isWrapper(node: Element): boolean {
  if (isNamed(node, 'b', 'strong')) return property(node, 'id').startsWith('docs-internal-guid');
  return isNamed(node, 'o:p', 'html', 'body', 'center') || (isNamed(node, 'a') && addressOf(node) === undefined);
}

function asHtml(node: Element, children: readonly ElementContent[]): ElementContent[] {
  const named = property(node, 'className');
  const level = property(node, 'role') === 'heading' ? Number(property(node, 'ariaLevel')) : Number.NaN;
  if (level >= 1 && level <= 6) return [element(`h${level}`, children)];
  if (/\bMsoTitle\b/.test(named)) return [element('h1', children)];
  if (/\bMso(?:Intense)?Quote\b/.test(named)) return [element('blockquote', [element('p', children)])];
  if (isNamed(node, 'a')) return [element('a', children, { href: addressOf(node) ?? '' })];
  return isNamed(node, 'table') ? captioned(children) : [{ ...node, children: [...children] }];
}

/** A table and, as the guide writes it, its caption before it. */
function captioned(children: readonly ElementContent[]): ElementContent[] {
  const caption = children.find((child) => isNamed(child, 'caption'));
  const table = element('table', withHead(children.filter((child) => child !== caption)));
  return isElement(caption) ? [element('p', [{ type: 'text', value: 'Tableau : ' }, ...caption.children]), table] : [table];
}

/** Where a link leads for everybody; Google Docs leads by way of Google. */
function addressOf(link: Element): string | undefined {
  const href = property(link, 'href').trim();
  if (/^mailto:/i.test(href) || /^\/(?!\/)/.test(href)) return href;
  if (!URL.canParse(href)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(href);
  if (/^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url') return searchParams.get('q') ?? href;
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** A table has a head in Markdown: the first row, when none is said to be one. */
function withHead(children: readonly ElementContent[]): ElementContent[] {
  const heads = (node: ElementContent): boolean => isElement(node) && (node.tagName === 'th' || node.children.some(heads));
  if (children.some(heads)) return [...children];
  let isFirst = true;
  const visit = (node: ElementContent): ElementContent => {
    if (!isNamed(node, 'tbody', 'tr') || !isFirst) return node;
    if (node.tagName === 'tbody') return { ...node, children: contentOf(node.children).map(visit) };
    isFirst = false;
    return { ...node, children: node.children.map((cell) => (isNamed(cell, 'td') ? element('th', cell.children) : cell)) };
  };
  return children.map(visit);
}

function mergeQuotes(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const quote = merged.findLast((each) => isElement(each) || (each.type === 'text' && each.value.trim() !== ''));
    if (isNamed(node, 'blockquote') && isNamed(quote, 'blockquote')) quote.children.push(...node.children);
    else merged.push(node);
  }
  return merged;
}

/** No-break spaces stay between two letters or digits (« 10 000 »); the site sets all others by itself, and programs pad with them. */
function plainSpaces(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}])[\u00A0\u202F]|[\u00A0\u202F](?![\p{L}\p{N}])/gu, ' ').replaceAll(/[\u00AD\u200B\uFEFF]/g, '');
}
