/** A line of a text, and whether the other text lacks it. */
export interface ComparedLine {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Lines beyond which the middle is told by what it holds alone: a table of both would be a million cells. */
const MOST_CELLS = 1_000_000;

/** Both texts line by line; a line that the other has at the same place in the order is not its own. */
export function differences(one: string, other: string): readonly [readonly ComparedLine[], readonly ComparedLine[]] {
  const a = one.split('\n');
  const b = other.split('\n');
  const shared = a.length * b.length > MOST_CELLS ? sharedWords(a, b) : sharedInOrder(a, b);
  return [compared(a, shared[0]), compared(b, shared[1])];
}

const compared = (lines: readonly string[], shared: ReadonlySet<number>): ComparedLine[] =>
  lines.map((text, index) => ({ text, isOwn: !shared.has(index) }));

type Shared = readonly [ReadonlySet<number>, ReadonlySet<number>];

function sharedWords(a: readonly string[], b: readonly string[]): Shared {
  const inBoth = (lines: readonly string[], others: ReadonlySet<string>): Set<number> =>
    new Set(lines.flatMap((line, index) => (others.has(line) ? [index] : [])));
  return [inBoth(a, new Set(b)), inBoth(b, new Set(a))];
}

/** The longest common subsequence (Wagner and Fischer, 1974). */
function sharedInOrder(a: readonly string[], b: readonly string[]): Shared {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const shared: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared[0].add(i++);
      shared[1].add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}
