import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { blockElement, isMade, lineElement } from '../elements';

/** A line that names who speaks: « — Élise Durand, maire ». A hyphen would open a list. */
const SIGNATURE = /^[—–]\s*\S/u;

/**
 * remark plugin: the two forms of a quote.
 * A quote whose last line opens with a dash is signed: it becomes a figure, and that line its caption.
 * A quote that is bold from its first word to its last is a pull quote.
 */
export function quotes() {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (quote, index, parent) => {
      if (isMade(quote) || parent === undefined || index === undefined) return undefined;
      const signature = isSigned(quote) ? takeLastLine(quote) : undefined;
      if (isBold(quote)) quote.data = { hProperties: { className: ['exergue'] } };
      if (signature === undefined) return undefined;
      parent.children[index] = blockElement('figure', {}, [quote, lineElement('figcaption', {}, signature)]);
      return SKIP;
    });
  };
}

/** True when the last line, and no other, opens with a dash: a dialogue is all dashes, and signed by nobody. */
function isSigned({ children }: Blockquote): boolean {
  if (children.at(-1)?.type !== 'paragraph') return false;
  const lines = children.flatMap((child) => (child.type === 'paragraph' ? toString(child).split('\n') : ['']));
  return lines.length > 1 && lines.findIndex((line) => SIGNATURE.test(line)) === lines.length - 1;
}

function takeLastLine(quote: Blockquote): PhrasingContent[] {
  const last = quote.children.at(-1);
  if (last?.type !== 'paragraph') return [];
  return splitLastLine(last) ?? (quote.children.pop(), last.children);
}

/** Takes the last line off a paragraph; `undefined` when it has only one. */
function splitLastLine(paragraph: Paragraph): PhrasingContent[] | undefined {
  const index = paragraph.children.findLastIndex((child) => child.type === 'text' && child.value.includes('\n'));
  const broken = paragraph.children[index];
  if (broken?.type !== 'text') return undefined;
  const cut = broken.value.lastIndexOf('\n');
  const after = paragraph.children.splice(index + 1);
  const line = broken.value.slice(cut + 1);
  broken.value = broken.value.slice(0, cut);
  if (broken.value === '') paragraph.children.pop();
  return [{ type: 'text', value: line }, ...after];
}

function isBold({ children }: Blockquote): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'paragraph' && only.children.length === 1 && only.children[0]?.type === 'strong';
}
