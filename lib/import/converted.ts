import type { Note } from './notes';

// A text is converted without knowing where links and pictures lead: that is pure, and can be done on another thread. In place of
// each address the Markdown holds a token; the importer then puts addresses of the new site there.

/** An address that a text holds. */
export interface FoundAddress {
  readonly kind: 'link' | 'picture';
  /** As the source writes it, entities resolved. */
  readonly address: string;
  /** Lines below the first one of the body. */
  readonly line: number;
}

/** A text as Markdown, `addressToken(n)` in the place of `addresses[n]`. */
export interface Converted {
  readonly markdown: string;
  readonly addresses: readonly FoundAddress[];
  readonly notes: readonly Note[];
  /** Words that the source prints. */
  readonly words: number;
  /** Those of them that the Markdown does not print. */
  readonly lost: readonly string[];
}

const TOKEN = /import-address:(\d+)\./g;

/** What stands in the Markdown for the address of that number; no sign of it needs an escape anywhere in Markdown. */
export function addressToken(index: number): string {
  return `import-address:${index}.`;
}

/** Puts addresses in the place of their tokens, in their order; signs that would end a link's address are encoded. */
export function withAddresses(markdown: string, addresses: readonly string[]): string {
  return markdown.replace(TOKEN, (token, index: string) => {
    const address = addresses[Number(index)];
    return address === undefined
      ? token
      : address.replace(/[\s()<>\\"]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
  });
}
