import { plainBlocks } from '../markdown/plainBlocks';
import { terms } from './index/terms';

/** Some consecutive blocks of an article, as a reader reads them. */
export interface Passage {
  readonly text: string;
  /** Whether the article says something before it, and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

type Parts = readonly (readonly string[])[];

/** A reference that a block may make, and what stands for it elsewhere in the text (CommonMark 4.7, GitHub's footnotes). */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:.*$/gm;
/** Blank lines inside do not end them. */
const FENCES = /^(```|~~~)[^]*?^\1.*$/gm;

/**
 * The passage that answers best: from the block that holds most of the question's parts, and of these most often, on for
 * about `length` characters; the beginning when none does. Only this is parsed: a page shows ten passages, and parsing ten
 * whole stories would keep readers of other pages waiting for 20 ms.
 */
export function bestPassage(
  { standfirst, body }: { standfirst?: string | undefined; body: string },
  parts: Parts,
  length: number,
): Passage {
  const blocks = body
    .replace(FENCES, '')
    .trim()
    .split(/\n\s*\n/);
  const all = [standfirst ?? '', ...blocks];
  const best = bestOf(all, parts);
  let end = best + 1;
  for (let more = 0; end < all.length && more < length; end += 1) more += all[end]?.length ?? 0;
  const parsed = plainBlocks([...all.slice(Math.max(1, best), end), ...bareDefinitions(body)].join('\n\n'));
  const shown = best === 0 && standfirst !== undefined ? [standfirst, ...parsed] : parsed;
  return { text: shown.join(' '), cut: { before: best > (standfirst === undefined ? 1 : 0), after: end < all.length } };
}

/** Notes without what they say: they are there for the text that refers to them. */
function bareDefinitions(markdown: string): string[] {
  return (markdown.match(DEFINITION) ?? []).map((line) => line.replace(/^( {0,3}\[\^[^\]]+\]:).*$/, '$1 <!-- -->'));
}

function bestOf(blocks: readonly string[], parts: Parts): number {
  let best = { at: 0, parts: 0, count: 0 };
  for (const [at, block] of blocks.entries()) {
    const words = terms(block);
    const counts = parts.map((part) => words.filter((_, from) => part.every((term, after) => words[from + after] === term)).length);
    const found = counts.filter((count) => count > 0).length;
    const count = counts.reduce((total, each) => total + each, 0);
    if (found > best.parts || (found === best.parts && count > best.count)) best = { at, parts: found, count };
  }
  return best.at;
}
