import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { typeset } from '../text/typography';
import { copyWithoutTags } from './plugins/withoutTags';

/** The text of the first paragraph, without its Markdown and HTML; empty when there is none. */
export function firstParagraph(text: Root): string {
  return textOf(copyWithoutTags(text).children.find(({ type }) => type === 'paragraph'));
}

function textOf(paragraph: Nodes | undefined): string {
  return paragraph === undefined
    ? ''
    : typeset(
        toString(paragraph)
          .replace(/[ \n]+/g, ' ')
          .trim(),
      );
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
