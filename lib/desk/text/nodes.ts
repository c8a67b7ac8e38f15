import { isCollection, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Where a node is written: its first sign, and behind its last. `undefined` for a value that is not written. */
export function rangeOf(node: unknown): readonly [start: number, end: number] | undefined {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** Behind the last sign of a node, or of the sign that it stands behind when it is nothing. */
export function endOf(node: unknown, otherwise: number): number {
  if (!isCollection(node) || node.flow === true) return rangeOf(node)?.[1] ?? otherwise;
  const last: unknown = node.items.at(-1);
  if (last === undefined) return rangeOf(node)?.[1] ?? otherwise;
  if (isSeq(node)) return endOf(last, otherwise);
  return isPairLike(last) ? endOfPair(last) : otherwise;
}

/** Behind the last sign of a field. */
export function endOfPair({ key, value }: Pick<Pair, 'key' | 'value'>): number {
  const keyEnd = rangeOf(key)?.[1] ?? 0;
  return Math.max(keyEnd + 1, endOf(value, keyEnd + 1));
}

function isPairLike(item: unknown): item is Pick<Pair, 'key' | 'value'> {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

export function keyStart({ key }: Pick<Pair, 'key'>): number {
  return rangeOf(key)?.[0] ?? 0;
}

/** The field of a name. */
export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}
