/** Where the parts of a Markdown file are: offsets into its text. */
export interface Parts {
  /** Of the YAML, between the fences. */
  readonly fieldsStart: number;
  readonly fieldsEnd: number;
  /** Of the Markdown, behind the closing fence and the empty lines below it. */
  readonly bodyStart: number;
}

/** Takes a file apart. `undefined` when the lines `---` around its fields are not as they have to be. */
export function partsOf(text: string): Parts | undefined {
  throw new Error(`to be written: ${text.length}`);
}
