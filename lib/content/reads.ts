import { AsyncLocalStorage } from 'node:async_hooks';

// On globalThis, because Next's bundle has a copy of this module and the server around it has another.
const KEY = Symbol.for('newsroom.reads');

function storage(): AsyncLocalStorage<Set<string>> {
  const shared: unknown = Reflect.get(globalThis, KEY);
  if (isStorage(shared)) return shared;
  const made = new AsyncLocalStorage<Set<string>>();
  Reflect.set(globalThis, KEY, made);
  return made;
}

function isStorage(value: unknown): value is AsyncLocalStorage<Set<string>> {
  return value instanceof AsyncLocalStorage;
}

const reads = storage();

/** Notes that the page being rendered depends on `key` (`article:<slug>`, `section:<id>`, `latest` …). */
export function noteRead(key: string): void {
  reads.getStore()?.add(key);
}

/** Runs `render` and adds to `keys` every key that it notes, however deep and however late. */
export function notingReads<T>(keys: Set<string>, render: () => Promise<T>): Promise<T> {
  return reads.run(keys, render);
}
