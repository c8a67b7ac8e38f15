import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { addEntry, addPair, removeEntry, removePair, rewritePair } from './blockEdits';
import { isGroup, isList, isSame, parseFields, valueOf } from './fields';
import { addFlowEntry, addFlowPair, removeFlowEntry, removeFlowPair } from './flowEdits';
import { lineStart } from './lines';
import { keyStart, pairOf, rangeOf } from './nodes';
import { printPair, printText } from './printValue';
import { printScalarLike } from './printScalarLike';
import { applied, insertion, type Splice, type Yaml } from './splice';
import type { Fields, Value } from './value';

/**
 * One step towards a field that says `wanted`: the first value that differs, the first entry that is missing or too many.
 * `undefined` when no such step is known.
 */
export function changeField(yaml: Yaml, name: string, wanted: Value | undefined): string | undefined {
  const map = parseFields(yaml.text)?.document.contents;
  const splice = isMap(map) ? changeInMap(yaml, map, name, wanted, yaml.order) : firstOf(yaml, name, wanted);
  return splice && applied(yaml.text, splice);
}

/** The field written anew in its place, without what of its form could be kept. */
export function replaceField(yaml: Yaml, name: string, wanted: Value | undefined): string | undefined {
  const map = parseFields(yaml.text)?.document.contents;
  const pair = isMap(map) ? pairOf(map, name) : undefined;
  const splice = pair && (wanted === undefined ? removePair(yaml, pair) : rewritePair(yaml, pair, name, wanted));
  return splice && applied(yaml.text, splice);
}

function firstOf(yaml: Yaml, name: string, wanted: Value | undefined): Splice | undefined {
  return wanted === undefined ? undefined : insertion(yaml, yaml.text.length, printPair(name, wanted, ''));
}

function changeInMap(yaml: Yaml, map: YAMLMap, name: string, wanted: Value | undefined, order: readonly string[]): Splice | undefined {
  const pair = pairOf(map, name);
  const isInFlow = map.flow === true;
  if (wanted === undefined) return pair && (isInFlow ? removeFlowPair(map, pair) : removePair(yaml, pair));
  if (!pair) return isInFlow ? addFlowPair(map, name, wanted) : addPair(yaml, map, name, wanted, order);
  return changeValue(yaml, pair, name, wanted, isInFlow);
}

function changeValue(yaml: Yaml, pair: Pair, name: string, wanted: Value, isInFlow: boolean): Splice | undefined {
  const { value } = pair;
  const keyIndent = keyStart(pair) - lineStart(yaml.text, keyStart(pair));
  if (isMap(value) && isGroup(wanted)) return changeMap(yaml, value, wanted);
  if (isSeq(value) && isList(wanted)) return changeList(yaml, value, wanted);
  const isOne = !isGroup(wanted) && !isList(wanted);
  if (isOne && isScalar(value)) return changeScalar(yaml, value, wanted, isInFlow, keyIndent);
  return isInFlow ? undefined : rewritePair(yaml, pair, name, wanted);
}

function changeScalar(
  yaml: Yaml,
  node: unknown,
  wanted: string | boolean | null,
  isInFlow: boolean,
  keyIndent: number,
): Splice | undefined {
  const [start, end] = rangeOf(node) ?? [];
  if (!isScalar(node) || start === undefined || end === undefined) return undefined;
  if (start === end) return afterColon(yaml, start, wanted, isInFlow);
  const written = yaml.text.slice(start, end);
  return { start, end, written: printScalarLike(node, written, wanted, { lineEnd: yaml.lineEnd, isInFlow, keyIndent }) };
}

/** A value where there was none: right behind the colon, before a comment. */
function afterColon({ text }: Yaml, at: number, wanted: string | boolean | null, isInFlow: boolean): Splice {
  const start = text.slice(0, at).trimEnd().length;
  return { start, end: start, written: ` ${typeof wanted === 'string' ? printText(wanted, 'plain', isInFlow) : String(wanted)}` };
}

function changeMap(yaml: Yaml, map: YAMLMap, wanted: Fields): Splice | undefined {
  const said = valueOf(map);
  if (!isGroup(said)) return undefined;
  const name = [...Object.keys(said), ...Object.keys(wanted)].find((each) => !isSame(said[each], wanted[each]));
  return name === undefined ? undefined : changeInMap(yaml, map, name, wanted[name], Object.keys(wanted));
}

function changeList(yaml: Yaml, list: YAMLSeq, wanted: readonly Value[]): Splice | undefined {
  const said = list.items.map((item) => valueOf(item));
  let before = 0;
  while (before < said.length && before < wanted.length && isSame(said[before], wanted[before])) before += 1;
  const most = Math.min(said.length, wanted.length) - before;
  let after = 0;
  while (after < most && isSame(said[said.length - 1 - after], wanted[wanted.length - 1 - after])) after += 1;
  const entry = wanted[before];
  const isInFlow = list.flow === true;
  if (before + after >= wanted.length || entry === undefined)
    return isInFlow ? removeFlowEntry(list, before) : removeEntry(yaml, list, before);
  if (before + after >= said.length) return isInFlow ? addFlowEntry(list, before, entry) : addEntry(yaml, list, before, entry);
  return changeEntry(yaml, list, before, entry);
}

function changeEntry(yaml: Yaml, list: YAMLSeq, at: number, wanted: Value): Splice | undefined {
  const item = list.items[at];
  if (isMap(item) && isGroup(wanted)) return changeMap(yaml, item, wanted);
  if (isSeq(item) && isList(wanted)) return changeList(yaml, item, wanted);
  if (isGroup(wanted) || isList(wanted)) return undefined;
  return changeScalar(yaml, item, wanted, list.flow === true, 0);
}
