/** Fields as they are written, and how new lines of them are. */
export interface Yaml {
  readonly text: string;
  readonly lineEnd: string;
  /** Names of fields in the order of the form. */
  readonly order: readonly string[];
}

/** Some of a text, and what is to stand there. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

export function applied(text: string, { start, end, written }: Splice): string {
  return text.slice(0, start) + written + text.slice(end);
}

/** Lines, each with its end. */
export function linesAsText({ lineEnd }: Yaml, lines: readonly string[]): string {
  return lines.map((line) => line + lineEnd).join('');
}

/** Lines put in where a line begins; behind a text whose last line has no end, with one. */
export function insertion(yaml: Yaml, at: number, lines: readonly string[]): Splice {
  const isOpen = at > 0 && yaml.text[at - 1] !== '\n';
  return { start: at, end: at, written: (isOpen ? yaml.lineEnd : '') + linesAsText(yaml, lines) };
}
