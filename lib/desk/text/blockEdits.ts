import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { endOf, endOfPair, keyStart, rangeOf } from './nodes';
import { lineStart, nextLine } from './lines';
import { printEntry, printPair } from './printValue';
import { insertion, linesAsText, type Splice, type Yaml } from './splice';
import type { Value } from './value';

// Fields and entries that have lines of their own. A comment on such a line goes with it; the lines above stay.

/** What stands before a field on its line: blanks, or the dash of the entry that it begins. */
function before(text: string, pair: Pair): string {
  return text.slice(lineStart(text, keyStart(pair)), keyStart(pair));
}

/** The lines of a field; `undefined` when it shares the first of them with a dash. */
function linesOf(text: string, pair: Pair): { readonly start: number; readonly end: number } | undefined {
  if (before(text, pair).trim() !== '') return undefined;
  return { start: lineStart(text, keyStart(pair)), end: nextLine(text, endOfPair(pair)) };
}

/** A field behind the one that comes before it in `order`, else before all others. */
export function addPair(yaml: Yaml, map: YAMLMap, name: string, value: Value, order: readonly string[]): Splice {
  const { text } = yaml;
  const [first] = map.items;
  const indent = first ? before(text, first).replace(/\S/gu, ' ') : '';
  const lines = printPair(name, value, indent);
  const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(name))));
  const isKnown = order.includes(name);
  const previous = isKnown ? map.items.filter(({ key }) => earlier.has(String(key))).at(-1) : map.items.at(-1);
  if (previous) return insertion(yaml, nextLine(text, endOfPair(previous)), lines);
  const at = first && before(text, first).trim() === '' ? lineStart(text, keyStart(first)) : undefined;
  return at === undefined ? insertion(yaml, nextLine(text, endOf(map, text.length)), lines) : insertion(yaml, at, lines);
}

export function removePair(yaml: Yaml, pair: Pair): Splice | undefined {
  const lines = linesOf(yaml.text, pair);
  return lines && { ...lines, written: '' };
}

/** The field in its place, written anew. */
export function rewritePair(yaml: Yaml, pair: Pair, name: string, value: Value): Splice | undefined {
  const lines = linesOf(yaml.text, pair);
  return lines && { ...lines, written: linesAsText(yaml, printPair(name, value, before(yaml.text, pair))) };
}

/** The lines of an entry of a list, from its dash on; `undefined` when its dash shares a line. */
function entryLines(
  text: string,
  list: YAMLSeq,
  at: number,
): { readonly start: number; readonly end: number; readonly indent: string } | undefined {
  const item = list.items[at];
  const start = rangeOf(item)?.[0];
  if (start === undefined) return undefined;
  const dash = text.lastIndexOf('-', start - 1);
  const from = lineStart(text, dash);
  const indent = text.slice(from, dash);
  if (indent.trim() !== '' || text.slice(dash + 1, start).trim() !== '') return undefined;
  return { start: from, end: nextLine(text, endOf(item, start)), indent };
}

/** An entry before the one at `at`, or behind the last. */
export function addEntry(yaml: Yaml, list: YAMLSeq, at: number, value: Value): Splice | undefined {
  const lines = entryLines(yaml.text, list, Math.min(at, list.items.length - 1));
  if (!lines) return undefined;
  return insertion(yaml, at < list.items.length ? lines.start : lines.end, printEntry(value, lines.indent));
}

export function removeEntry(yaml: Yaml, list: YAMLSeq, at: number): Splice | undefined {
  const lines = entryLines(yaml.text, list, at);
  return lines && { start: lines.start, end: lines.end, written: '' };
}
