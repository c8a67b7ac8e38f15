import type { Node } from 'mdast';
import type { FoundAddress } from '../../converted';
import { addressToken, withAddresses, type Converted } from '../../converted';
import type { Stretch } from '../../../markdown/shownText';
import type { Draft, Edit } from '../draft/edits';
import type { NoteBook } from '../draft/noteBook';

/** A text whose tree was read, and what is gathered of it: edits by its places, the addresses in it, what is to be told. */
export interface Rewriting {
  readonly text: string;
  readonly edits: Edit[];
  readonly addresses: FoundAddress[];
  readonly book: NoteBook;
  /** Lines below the first of the body at which a node stood in the archive. */
  lineOf(node: Node): number;
  /** Keeps an address, and answers the token that stands for it. */
  token(kind: FoundAddress['kind'], address: string, line: number): string;
  /** Takes what HTML was converted to into this text: its addresses and notes become this text's. */
  adopt(converted: Converted, line: number): string;
}

export function rewriting(draft: Draft, book: NoteBook): Rewriting {
  const addresses: FoundAddress[] = [];
  const token: Rewriting['token'] = (kind, address, line) => addressToken(addresses.push({ kind, address, line }) - 1);
  return {
    text: draft.text,
    edits: [],
    addresses,
    book,
    lineOf: ({ position }) => draft.lines[(position?.start.line ?? 1) - 1] ?? 0,
    token,
    adopt(converted, line) {
      for (const note of converted.notes) book.add(note.kind, note.message, line + (note.line ?? 0));
      const tokens = converted.addresses.map((each) => token(each.kind, each.address, line + each.line));
      return withAddresses(converted.markdown, tokens).trim();
    },
  };
}

/** Where a node stands in the text that was read. */
export function placeOf({ position }: Node): Stretch {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}
