import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What can be noted while a page is rendered, however deep and however late. On globalThis, because Next's bundle has a copy
 * of each module and the server around it has another.
 */
export function renderStorage<T>(name: string): AsyncLocalStorage<T> {
  const key = Symbol.for(`newsroom.${name}`);
  const shared: unknown = Reflect.get(globalThis, key);
  if (isStorage<T>(shared)) return shared;
  const made = new AsyncLocalStorage<T>();
  Reflect.set(globalThis, key, made);
  return made;
}

function isStorage<T>(value: unknown): value is AsyncLocalStorage<T> {
  return value instanceof AsyncLocalStorage;
}
