import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { endOf, endOfPair, keyStart, rangeOf } from './nodes';
import { printFlow, printText } from './printValue';
import type { Splice } from './splice';
import type { Value } from './value';

// Fields and entries between brackets.

/** Where something is written. */
type Span = readonly [start: number, end: number];

/** Puts something between what is there. `bracket` is where the opening one is. */
function added(spans: readonly Span[], at: number, written: string, bracket: number): Splice {
  const previous = spans[at - 1];
  if (previous) return { start: previous[1], end: previous[1], written: `, ${written}` };
  const next = spans[at];
  const start = next ? next[0] : bracket + 1;
  return { start, end: start, written: next ? `${written}, ` : written };
}

/** Takes one out with the comma that joined it. */
function removed(spans: readonly Span[], at: number): Splice | undefined {
  const [previous, own, next] = [spans[at - 1], spans[at], spans[at + 1]];
  if (!own) return undefined;
  if (previous) return { start: previous[1], end: own[1], written: '' };
  return { start: own[0], end: next ? next[0] : own[1], written: '' };
}

const spansOfPairs = (map: YAMLMap): Span[] => map.items.map((pair) => [keyStart(pair), endOfPair(pair)]);
const spansOfEntries = (list: YAMLSeq): Span[] => list.items.map((item) => rangeOf(item) ?? [0, endOf(item, 0)]);

export function addFlowPair(map: YAMLMap, name: string, value: Value): Splice {
  return added(spansOfPairs(map), map.items.length, `${printText(name, 'plain', true)}: ${printFlow(value)}`, rangeOf(map)?.[0] ?? 0);
}

export function removeFlowPair(map: YAMLMap, pair: Pair): Splice | undefined {
  return removed(spansOfPairs(map), map.items.indexOf(pair));
}

export function addFlowEntry(list: YAMLSeq, at: number, value: Value): Splice {
  return added(spansOfEntries(list), at, printFlow(value), rangeOf(list)?.[0] ?? 0);
}

export function removeFlowEntry(list: YAMLSeq, at: number): Splice | undefined {
  return removed(spansOfEntries(list), at);
}
