import type { Root } from 'mdast';
import { typesetIn } from '../../language/language';
import { plainBlocks, plainText } from '../plainBlocks';
import type { Coverage } from './coverage';
import { findEntries } from './findEntries';

/** An entry of a live coverage, as lists, feeds and search engines tell of it. */
export interface ToldEntry {
  /** The fragment of its address. */
  readonly id: string;
  readonly epochMs: number;
  /** Empty where it has none. */
  readonly title: string;
  readonly isKey: boolean;
  /** Its text, plain. */
  readonly text: string;
}

/** The entries of a parsed text, newest first. `lang` is its language, when it is not the paper's. */
export function toldEntries(text: Root, coverage: Coverage, lang?: string): readonly ToldEntry[] {
  return findEntries(text.children, coverage).entries.map(({ id, epochMs, title, isKey, children }) => ({
    id,
    epochMs,
    title: typesetIn(title.map(plainText).join('').trim(), lang),
    isKey,
    text: typesetIn(
      // A note stands at the end of the page, whichever entry it is typed below.
      plainBlocks({ type: 'root', children: children.filter(({ type }) => type !== 'footnoteDefinition') })
        .map((block) => block.text)
        .join(' '),
      lang,
    ),
  }));
}
