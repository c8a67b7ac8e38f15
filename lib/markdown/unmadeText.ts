// In a file of its own, for those who hear of it and set no text themselves: the parser is a third of all that a thread loads.

/** Nothing can be made of a text, such as ten thousand quotes in one another. */
export class UnmadeText extends Error {
  override readonly name = 'UnmadeText';

  constructor({ path }: { readonly path: string }, cause: unknown) {
    super(`nothing is made of the text of ${path}: ${String(cause)}`, { cause });
  }
}

/** By name: Next's bundle has a copy of this class, and the library that rejects has another. */
export function isUnmade(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnmadeText';
}
