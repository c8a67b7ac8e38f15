import { shared } from './shared';

/**
 * Notes that this thread is at an address until the answered function is called; `undefined` when nothing is to be done there,
 * because processes have stood still at it.
 */
export type Enter = (address: string) => (() => void) | undefined;

const guard = shared<Enter>('stalls');

/** Has `enter` asked before every text of this process from now on. */
export function guardTexts(enter: Enter): void {
  guard.value = enter;
}

/**
 * Does to the text of the page at `address` what takes time by the words in it. Whoever sees that the thread stands still then
 * knows at which text, also while a front or a feed is made; after that has happened twice, answers `instead`.
 */
export function workAt<T>(address: string, work: () => T, instead: T): T {
  if (!guard.value) return work();
  const leave = guard.value(address);
  if (!leave) return instead;
  try {
    return work();
  } finally {
    leave();
  }
}
