import { Scalar, stringify } from 'yaml';

/**
 * Fields as the front matter of a Markdown file, its fences included, one line a value. Undefined fields and empty lists
 * are left out; `print` makes each text fit for whoever reads the file.
 */
export function printFrontMatter(fields: Readonly<Record<string, unknown>>, print: (text: string) => string): string {
  const printed = (_field: unknown, value: unknown): unknown => {
    if (Array.isArray(value) && value.length === 0) return undefined;
    return typeof value === 'string' ? quotedWhereCurly(print(value)) : value;
  };
  return `---\n${stringify(fields, printed, { lineWidth: 0 })}---\n`;
}

/** A value in curly quotes is refused where it stands bare: an editor's would be quotes that a word processor made. */
function quotedWhereCurly(text: string): string | Scalar {
  if (!/^[“„‘]/u.test(text)) return text;
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
