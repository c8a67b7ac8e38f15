import type { Search } from './question';

const KEY = Symbol.for('newsroom.search');

/** Makes a search the one of this process, for Next's bundle as well as for the server (see theLibrary.ts). */
export function shareSearch(search: Search): void {
  Reflect.set(globalThis, KEY, search);
}

/** The search of this process, when one is open. */
export function theSearch(): Search | undefined {
  const shared: unknown = Reflect.get(globalThis, KEY);
  return isSearch(shared) ? shared : undefined;
}

function isSearch(value: unknown): value is Search {
  return typeof value === 'object' && value !== null && 'find' in value && 'changed' in value;
}
