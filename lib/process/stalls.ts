/**
 * Notes that this thread is at an address until the answered function is called; `undefined` when nothing is to be done there,
 * because processes have stood still at it.
 */
export type Enter = (address: string) => (() => void) | undefined;

// On globalThis, because Next's bundle has a copy of this module and the server around it, which keeps account, another.
const KEY = Symbol.for('newsroom.stalls');

/** Has `enter` asked before every text of this process from now on. */
export function guardTexts(enter: Enter): void {
  Reflect.set(globalThis, KEY, enter);
}

/**
 * Does to the text of the page at `address` what takes time by the words in it. Whoever sees that the thread stands still then
 * knows at which text, also while a front or a feed is made; after that has happened twice, answers `instead`.
 */
export function workAt<T>(address: string, work: () => T, instead: T): T {
  const enter: unknown = Reflect.get(globalThis, KEY);
  if (!isEnter(enter)) return work();
  const leave = enter(address);
  if (!leave) return instead;
  try {
    return work();
  } finally {
    leave();
  }
}

function isEnter(value: unknown): value is Enter {
  return typeof value === 'function';
}
