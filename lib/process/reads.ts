import { renderStorage } from './renderStorage';

const reads = renderStorage<Set<string>>('reads');

/** Notes that the page being rendered depends on `key` (`article:<slug>`, `section:<id>`, `latest` …). */
export function noteRead(key: string): void {
  reads.getStore()?.add(key);
}

/** Runs `render` and adds to `keys` every key that it notes, however deep and however late. */
export function notingReads<T>(keys: Set<string>, render: () => T): T {
  return reads.run(keys, render);
}
