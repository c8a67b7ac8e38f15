import type { Converted } from '../converted';
import { wordsOf, wordsIn } from '../lostWords';
import { plainParagraphs } from './plainParagraphs';
import { printMarkdown } from './printMarkdown';

/** The words of HTML alone, as paragraphs, with a note that says why. */
export function plainText(html: string, why: string): Converted {
  const tree = plainParagraphs(html);
  return {
    markdown: printMarkdown(tree),
    addresses: [],
    notes: [{ kind: 'construct', message: why }],
    words: wordsOf(wordsIn(tree)).length,
    lost: [],
  };
}
