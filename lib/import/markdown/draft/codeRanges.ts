import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { Stretch } from '../../../markdown/shownText';

const reader = remark().use(remarkGfm, { singleTilde: false }).freeze();

/** Reads Markdown as CommonMark and GitHub do, blocks of HTML among it; our own reader knows none. */
export const parseTheirs = (text: string) => reader.parse(text);

/** Where a text is code by its fences or its backticks, in order: nothing in it is markup. An indent may be that of a tag in a tag. */
export function codeRanges(text: string): Stretch[] {
  // Parsing takes milliseconds, and most texts hold no code.
  if (!/`|~~~/.test(text)) return [];
  const found: Stretch[] = [];
  visit(parseTheirs(text), ['code', 'inlineCode'], ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    if (/[`~]/.test(text.charAt(start.offset))) found.push({ from: start.offset, to: end.offset });
  });
  return found;
}

/** Tells whether an offset lies in one of the stretches; they are in order. */
export function within(stretches: readonly Stretch[]): (offset: number) => boolean {
  return (offset) => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.to ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (stretches[low]?.from ?? Infinity) <= offset;
  };
}
