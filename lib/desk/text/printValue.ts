import { isGroup, isList } from './fields';
import type { Fields, Value } from './value';

/** How a text is written in YAML. */
export type Style = 'plain' | 'single' | 'double';

/** Starts with a letter, a digit or the stroke of an address, ends with what is seen, and holds neither a colon before a blank nor a # behind one. */
const PLAIN = /^[\p{L}\p{N}/](?:[^\s:\p{C}\p{Zl}\p{Zp}]|[\u00A0\u202F]|:(?=[^\s])| (?=[^ #]))*$/u;
/** Within brackets, signs that could close them are quoted. */
const PLAIN_IN_FLOW = /^[\p{L}\p{N}/](?:[\p{L}\p{N}’'./_-]| (?=[^ ]))*$/u;
const MORE_THAN_TEXT = /^(?:true|false|null)$/i;
const ENDS_IN_SPACE = /[\s:]$/u;
/** What single quotes cannot hold on one line, or nobody would see. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A text as YAML on one line: as it was written before where that can be, else between double quotes. */
export function printText(text: string, style: Style = 'plain', isInFlow = false): string {
  if (style === 'plain' && isPlain(text, isInFlow)) return text;
  if (style === 'single' && !UNSEEN.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/["\\]|[\p{C}\p{Zl}\p{Zp}]/gu, escape)}"`;
}

function isPlain(text: string, isInFlow: boolean): boolean {
  return (isInFlow ? PLAIN_IN_FLOW : PLAIN).test(text) && !MORE_THAN_TEXT.test(text) && !ENDS_IN_SPACE.test(text);
}

const NAMED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/** YAML 1.2, 5.7: `\u` with four digits, `\U` with eight. */
function escape(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return NAMED[sign] ?? (code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`);
}

/** A value on one line, within brackets where it is a list or a group. */
export function printFlow(value: Value): string {
  if (isList(value)) return `[${value.map(printFlow).join(', ')}]`;
  if (isGroup(value))
    return `{ ${pairsOf(value)
      .map(([name, each]) => `${printText(name, 'plain', true)}: ${printFlow(each)}`)
      .join(', ')} }`;
  return printScalar(value, true);
}

function printScalar(value: string | boolean | null, isInFlow = false): string {
  if (value === null) return isInFlow ? 'null' : '';
  return typeof value === 'string' ? printText(value, 'plain', isInFlow) : String(value);
}

/** The lines of a field, `indent` before each; without a line end. */
export function printPair(name: string, value: Value, indent: string, listIndent = '  '): string[] {
  const start = `${indent}${printText(name)}:`;
  if (isList(value)) return [start, ...value.flatMap((entry) => printEntry(entry, indent + listIndent))];
  if (isGroup(value)) return [start, ...pairsOf(value).flatMap(([inner, each]) => printPair(inner, each, `${indent}  `))];
  return [`${start} ${printScalar(value)}`.trimEnd()];
}

/** The lines of an entry of a list. */
export function printEntry(value: Value, indent: string): string[] {
  if (isList(value)) return [`${indent}- ${printFlow(value)}`];
  if (!isGroup(value)) return [`${indent}- ${printScalar(value)}`.trimEnd()];
  const lines = pairsOf(value).flatMap(([name, each]) => printPair(name, each, `${indent}  `));
  return lines.map((line, at) => (at === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

function pairsOf(group: Fields): [string, Value][] {
  return Object.entries(group).flatMap(([name, each]): [string, Value][] => (each === undefined ? [] : [[name, each]]));
}
