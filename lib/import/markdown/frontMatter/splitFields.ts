/** A file of another generator, taken apart. */
export interface SplitFile {
  readonly form: 'yaml' | 'toml' | 'json' | 'none';
  /** Between the fences. */
  readonly fields: string;
  readonly body: string;
  /** The line of the file at which the body begins, 1-based. */
  readonly bodyLine: number;
}

/** What opens front matter, what closes it, and what it is then. */
const FENCES: readonly (readonly [form: 'yaml' | 'toml' | 'json', open: RegExp, close: RegExp])[] = [
  ['yaml', /^-{3,}[ \t]*(?:yaml)?[ \t]*$/, /^(?:-{3,}|\.{3})[ \t]*$/],
  ['toml', /^\+{3}[ \t]*$/, /^\+{3}[ \t]*$/],
  ['toml', /^-{3}toml[ \t]*$/, /^-{3}[ \t]*$/],
  ['json', /^(?:;{3}|-{3}json)[ \t]*$/, /^(?:;{3}|-{3})[ \t]*$/],
];
const HEXO = /^-{3,}[ \t]*$/;

/** Splits a file into its fields and its text, whatever the generator. Blank lines and a byte-order mark may stand before the fields. */
export function splitFields(text: string): SplitFile {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = plain.split('\n');
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const fence = FENCES.find(([, open]) => open.test(lines[first] ?? ''));
  const close = fence ? lines.findIndex((line, at) => at > first && fence[2].test(line)) : -1;
  if (fence && close !== -1) return split(fence[0], lines, first + 1, close, close + 1);
  // Hugo's JSON stands without fences.
  const end = lines[first] === '{' ? lines.findIndex((line, at) => at > first && /^\}[ \t]*$/.test(line)) : -1;
  if (end !== -1) return split('json', lines, first, end + 1, end + 1);
  // Hexo does without the fence that opens.
  const only = /^[\w-]+[ \t]*:/.test(lines[first] ?? '') ? lines.findIndex((line) => HEXO.test(line)) : -1;
  const isFields =
    only !== -1 &&
    lines.slice(first, only).some((line) => /^(?:title|date|layout):/.test(line)) &&
    lines.slice(first, only).every((line) => /^(?:[\w-]+[ \t]*:|[ \t]|- |#|$)/.test(line));
  if (isFields) return split('yaml', lines, first, only, only + 1);
  return { form: 'none', fields: '', body: plain, bodyLine: 1 };
}

function split(form: SplitFile['form'], lines: readonly string[], from: number, to: number, bodyFrom: number): SplitFile {
  const body = lines.slice(bodyFrom);
  const blank = body.findIndex((line) => line.trim() !== '');
  const skipped = blank === -1 ? 0 : blank;
  return { form, fields: lines.slice(from, to).join('\n'), body: body.slice(skipped).join('\n'), bodyLine: bodyFrom + skipped + 1 };
}
