import type { Nodes, Paragraph, Root } from 'mdast';
import { picturesIn } from './pictures/figures';
import { references } from './plugins/references';
import { captionIn } from './plugins/tables';
import { copyWithoutTags } from './plugins/withoutTags';

/** What a block of a text is: `item` is a paragraph in a list, `note` one in a footnote, `caption` stands at a table or picture. */
export type BlockKind = 'paragraph' | 'quote' | 'item' | 'note' | 'caption' | 'cell' | 'heading' | 'code';

/** A stretch of a text as it is printed, without its signs. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

const RAISED = new Map(Array.from('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿ'.matchAll(/(.)(.)/gu), ([, typed = '', set = '']) => [typed, set]));
const LOWERED = new Map(Array.from('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎'.matchAll(/(.)(.)/gu), ([, typed = '', set = '']) => [typed, set]));

/** What holds paragraphs, and what they are there. */
const INSIDE: Readonly<Partial<Record<Nodes['type'], BlockKind>>> = { blockquote: 'quote', listItem: 'item', footnoteDefinition: 'note' };

/** All that a page prints of a text, one after the other: neither tags nor what stands in a picture's place for those who do not see it. */
export function plainBlocks(text: Root): Block[] {
  const tree = copyWithoutTags(text);
  references()(tree);
  return blocksIn(tree, 'paragraph').filter((block) => block.text !== '');
}

function blocksIn(parent: Nodes, kind: BlockKind): Block[] {
  if (!('children' in parent)) return [];
  return parent.children.flatMap((node, at): Block[] => {
    if (node.type === 'paragraph') return paragraph(node, parent.children[at + 1], kind);
    if (node.type === 'heading' || node.type === 'code') return [{ kind: node.type, text: plain(node) }];
    if (node.type === 'tableCell') return [{ kind: 'cell', text: plain(node) }];
    return blocksIn(node, INSIDE[node.type] ?? kind);
  });
}

function paragraph(node: Paragraph, next: Nodes | undefined, kind: BlockKind): Block[] {
  const pictures = picturesIn(node);
  if (pictures.length > 0) return pictures.map(({ title }) => ({ kind: 'caption', text: title ?? '' }));
  const caption = next?.type === 'table' ? captionIn(node) : undefined;
  return [caption ? { kind: 'caption', text: plain({ ...node, children: caption }) } : { kind, text: plain(node) }];
}

function plain(node: Nodes): string {
  return plainText(node).replace(/ {2,}/g, ' ').trim();
}

/** The words of a node alone, without those in a picture's place. A line that ends is a blank; 10<sup>9</sup> stays 10⁹ and CO<sub>2</sub> CO₂, where 109 would be another figure. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(plainText).join('');
  if (node.data?.hName === 'sup') return raised(text);
  return node.data?.hName === 'sub' ? (inSigns(text, LOWERED) ?? text) : text;
}

/** Letters alone are those of « 1er » and « Mme ». */
function raised(text: string): string {
  if (/^\p{L}{2,}$|^[^n\P{L}]$/u.test(text)) return text;
  return inSigns(text, RAISED) ?? `^${text}`;
}

function inSigns(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const set = Array.from(text, (sign) => signs.get(sign));
  return set.includes(undefined) ? undefined : set.join('');
}
