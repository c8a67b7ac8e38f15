import { typesetIn } from '../language/language';
import type { Block, BlockKind } from './plainBlocks';

/** What a text may begin with, the best first: a list's first words say little without the paragraph before it. */
const OPENINGS: readonly BlockKind[] = ['paragraph', 'quote', 'item', 'caption'];
/** Items of a list alone that say what it is. */
const ITEMS = 5;

/** How a text begins, on one line: its first paragraph; without one, its first quotation, list or caption; empty when it has none. */
export function openingOf(blocks: readonly Block[], lang?: string): string {
  const kind = OPENINGS.find((each) => blocks.some((block) => block.kind === each));
  const found = blocks.filter((block) => block.kind === kind).slice(0, kind === 'item' ? ITEMS : 1);
  const line = found.map(({ text }, at) => (at < found.length - 1 && !/[.!?…;:,]$/u.test(text) ? `${text} ;` : text)).join(' ');
  return typesetIn(line.replace(/[ \n]+/g, ' '), lang);
}

/** Search engines show about 155 to 160 characters of a description. */
const DESCRIPTION_LENGTH = 160;

/** Whole sentences when they fit, else words, with an ellipsis; for `<meta name="description">`. */
export function shorten(text: string, length = DESCRIPTION_LENGTH): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const sentence = /^.*[.!?…](?=\s)/su.exec(head)?.[0];
  // A first sentence of two words would describe nothing.
  if (sentence !== undefined && sentence.length >= length / 3) return sentence;
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:–—(«]+$/u, '')}…`;
}

/** At most `most` characters, cut at a space with an ellipsis, which counts; at a letter where no space is near. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  const head = text.slice(0, space > most / 2 ? space : most - 1);
  // Half of a surrogate pair is no character.
  return `${head.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–—(«]+$/u, '')}…`;
}
