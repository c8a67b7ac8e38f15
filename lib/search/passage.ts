import { stemmingFor } from '../language/stemming';
import { terms } from '../text/terms';
import type { Parts } from './query';

const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;

/** What a reader reads of an article: its standfirst, and its text block by block, plain. */
export interface Readable {
  readonly standfirst?: string | undefined;
  readonly blocks: readonly string[];
  /** Of its language, when it is not the paper's. */
  readonly lang?: string | undefined;
}

/** Some consecutive blocks of an article. */
export interface Passage {
  readonly text: string;
  /** Whether the article says something before it, and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** A text with blanks in place of the addresses that it prints: the index does not know their words. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => ' '.repeat(address.length));
}

/**
 * The passage that answers best: from the block that holds most of the question's parts, and of these most often, on for
 * about `length` characters; the beginning when none does.
 */
export function bestPassage({ standfirst, blocks, lang }: Readable, parts: Parts, length: number): Passage {
  const all = standfirst === undefined ? blocks : [standfirst, ...blocks];
  const best = bestOf(all, parts, lang);
  let end = best + 1;
  for (let more = 0; end < all.length && more < length; end += 1) more += all[end]?.length ?? 0;
  return { text: all.slice(best, end).join(' '), cut: { before: best > 0, after: end < all.length } };
}

function bestOf(blocks: readonly string[], parts: Parts, lang: string | undefined): number {
  let best = { at: 0, parts: 0, count: 0 };
  for (const [at, block] of blocks.entries()) {
    const words = terms(withoutAddresses(block), stemmingFor(lang));
    const counts = parts.map((part) => words.filter((_, from) => part.every((term, after) => words[from + after] === term)).length);
    const found = counts.filter((count) => count > 0).length;
    const count = counts.reduce((total, each) => total + each, 0);
    if (found > best.parts || (found === best.parts && count > best.count)) best = { at, parts: found, count };
  }
  return best.at;
}
