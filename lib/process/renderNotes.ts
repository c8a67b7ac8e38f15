import { AsyncLocalStorage } from 'node:async_hooks';
import { shared } from './shared';

/** What a page says of itself while it is rendered. */
export interface RenderNotes {
  /** What it depends on. */
  readonly keys: Set<string>;
  /** True when nobody may keep what is made. */
  isTemporary: boolean;
}

const known = shared<AsyncLocalStorage<RenderNotes>>('renderNotes');
const storage = (known.value ??= new AsyncLocalStorage<RenderNotes>());

/** Notes that the page being rendered depends on `key` (`article:<slug>`, `section:<id>`, `latest` …). */
export function noteRead(key: string): void {
  storage.getStore()?.keys.add(key);
}

/** Notes that the page being rendered says what will be otherwise in a moment, such as that something is under way. */
export function doNotKeep(): void {
  const notes = storage.getStore();
  if (notes) notes.isTemporary = true;
}

/** Runs `render`, which adds to the notes however deep and however late. */
export function withNotes<T>(notes: RenderNotes, render: () => T): T {
  return storage.run(notes, render);
}

export function newNotes(keys = new Set<string>()): RenderNotes {
  return { keys, isTemporary: false };
}
