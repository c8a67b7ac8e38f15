import type { ChangeListener } from './library';

/** Those who want to know of changes. */
export class Listeners {
  private readonly all = new Set<ChangeListener>();

  /** `failed` is told of a listener's error, which keeps no other listener from hearing. */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Answers how to end it. */
  add(listener: ChangeListener): () => void {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }

  tell(keys: ReadonlySet<string>): void {
    if (keys.size === 0) return;
    for (const listener of this.all) {
      try {
        listener(keys);
      } catch (error) {
        this.failed(error);
      }
    }
  }

  clear(): void {
    this.all.clear();
  }
}
