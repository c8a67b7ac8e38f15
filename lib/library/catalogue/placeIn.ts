/** How many at the start of a sorted list are `before` the place that is looked for: a binary search. */
export function placeIn<T>(sorted: readonly T[], before: (one: T) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const one = sorted[middle];
    if (one !== undefined && before(one)) from = middle + 1;
    else to = middle;
  }
  return from;
}
