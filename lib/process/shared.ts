/** A value that this process has once. */
export interface Shared<T> {
  value: T | undefined;
}

/**
 * The process-wide singleton of this name, for Next's bundle as well as for the server around it. The bundle has its own
 * copy of every module, so that a module variable would be two values; `globalThis` is the only thing both share.
 */
export function shared<T>(name: string): Shared<T> {
  const key = Symbol.for(`newsroom.${name}`);
  const known: unknown = Reflect.get(globalThis, key);
  if (isShared<T>(known)) return known;
  const made: Shared<T> = { value: undefined };
  Reflect.set(globalThis, key, made);
  return made;
}

/** Nobody else knows the key, so that what is found under it was made here. */
function isShared<T>(value: unknown): value is Shared<T> {
  return typeof value === 'object' && value !== null && 'value' in value;
}
