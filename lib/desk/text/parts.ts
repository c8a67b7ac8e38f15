/** Where the parts of a Markdown file are: offsets into its text. */
export interface Parts {
  /** Of the YAML, between the fences. */
  readonly fieldsStart: number;
  readonly fieldsEnd: number;
  /** Behind the line of the closing fence. */
  readonly fenceEnd: number;
}

const OPENING = /^\uFEFF?---[^\S\n]*\n/;
const CLOSING = /^---/gm;
const FENCE = /---[^\S\n]*(?:\n|$)/y;

/** Takes a file apart, as `readFrontMatter` does. `undefined` when the lines `---` around its fields are not as they have to be. */
export function partsOf(text: string): Parts | undefined {
  const fieldsStart = OPENING.exec(text)?.[0].length;
  if (fieldsStart === undefined) return undefined;
  CLOSING.lastIndex = fieldsStart;
  const fieldsEnd = CLOSING.exec(text)?.index;
  if (fieldsEnd === undefined) return undefined;
  FENCE.lastIndex = fieldsEnd;
  return FENCE.test(text) ? { fieldsStart, fieldsEnd, fenceEnd: FENCE.lastIndex } : undefined;
}

/** Of a file that is all fields, such as `une.yaml`, without its byte order mark. */
export function partsOfYaml(text: string): Parts {
  return { fieldsStart: text.startsWith('\uFEFF') ? 1 : 0, fieldsEnd: text.length, fenceEnd: text.length };
}
