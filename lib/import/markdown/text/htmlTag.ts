/** A tag of HTML, alone. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** `<x />`. */
  readonly alone: boolean;
}

/** Reads a tag; `undefined` for a comment, a declaration, or what is none. */
export function tagOf(text: string): HtmlTag | undefined {
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), closes: slash === '/', alone: /\/\s*>$/.test(text) };
}
