import { isCollection, Scalar, visit, type Document, type YAMLError } from 'yaml';
import type { Problem } from '../problem';
import { yamlAdvice } from './yamlAdvice';

/** The parser's error, at the line where the mistake is, in words that say what to write. */
export function syntaxProblem(file: string, yaml: string, document: Document.Parsed, error: YAMLError): Problem {
  const opened = leftOpen(document, yaml, error.pos[0]);
  const place = lineAndColumn(yaml, opened ?? error.pos[0]);
  const lines = yaml.split('\n');
  const typed = lines[place.line - 1] ?? '';
  const message = yamlAdvice(opened === undefined ? error.code : 'LEFT_OPEN', typed, lines[place.line]);
  return { file, ...place, field: /^\s*([A-Za-z]+)\s*:/.exec(typed)?.[1] ?? '-', message };
}

/** Both 1-based. */
export function lineAndColumn(yaml: string, offset: number): { readonly line: number; readonly column: number } {
  const before = yaml.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * A quote or bracket that is not closed runs on, and the parser stumbles lines below, over one that is right. Answers
 * where such a value starts.
 */
function leftOpen(document: Document.Parsed, yaml: string, stumble: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Value: (_, node) => {
      if (!node.range || !(isCollection(node) ? node.flow === true : QUOTES.has(node.type))) return;
      const [start, end] = node.range;
      const text = yaml.slice(start, end).trimEnd();
      // A value may go on over lines that stand to the right; a line at the margin is another field.
      const runsOn = text.length < 2 || text.at(-1) !== CLOSING[text.charAt(0)] || /\n\S/.test(text);
      if (runsOn && start < stumble && !yaml.slice(end, stumble).trim().includes('\n')) opened ??= start;
    },
  });
  return opened;
}

const QUOTES: ReadonlySet<unknown> = new Set([Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE]);
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
