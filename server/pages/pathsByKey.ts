/** Which pages have read what: found by the keys that have changed. */
export class PathsByKey {
  readonly #paths = new Map<string, Set<string>>();

  /** Every page that has read one of the keys, once for each. */
  *of(keys: Iterable<string>): Generator<string> {
    for (const key of keys) yield* this.#paths.get(key) ?? [];
  }

  add(path: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const paths = this.#paths.get(key) ?? new Set();
      this.#paths.set(key, paths.add(path));
    }
  }

  /** A key that nobody reads any more is forgotten. */
  remove(path: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const paths = this.#paths.get(key);
      paths?.delete(path);
      if (paths?.size === 0) this.#paths.delete(key);
    }
  }
}
