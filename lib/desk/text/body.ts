/** The Markdown of a file with line ends as browsers have them, and the line of the file at which it starts, 1-based. */
export function bodyOf(text: string): { readonly body: string; readonly line: number } {
  throw new Error(`to be written: ${text.length}`);
}

/** The file with another Markdown, whose lines end as the file's do; the same text when the Markdown is the same. */
export function withBody(text: string, body: string): string {
  throw new Error(`to be written: ${text.length} ${body.length}`);
}
