import { setImmediate as aTurn, setTimeout as sleep } from 'node:timers/promises';
import type { IndexWriter } from '../index/indexWriter';

/** Milliseconds that one transaction is to take: between two, saves are heard. Shorter ones cost SQLite more than the words. */
const AT_ONCE_MS = 40;
/** Articles whose words the first takes in; how long they took says how many the next does. */
const FIRST = 50;
/** Milliseconds that a save may hold up the words: an upload can go on for hours. */
const PATIENCE_MS = 1000;

interface Parts {
  readonly writer: IndexWriter;
  /** Resolves when no save waits to be taken in. */
  readonly savesTaken: () => Promise<void>;
  /** The index holds the words of all articles: so many were taken in, in so many milliseconds. Told once, and after each time some had to wait. */
  readonly done: (taken: number, ms: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Takes in the words of articles that wait for it, with as much rest as work between: saves and readers come first. */
export class Wording {
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  #isFirst = true;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** To be called when words may be waiting. */
  start(): void {
    this.#running ??= this.#run()
      .catch(this.#parts.failed)
      .finally(() => (this.#running = undefined));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    const { writer, savesTaken, done } = this.#parts;
    const since = performance.now();
    let sum = 0;
    let most = FIRST;
    for (let taken = -1; taken !== 0 && !this.#closed; sum += Math.max(taken, 0)) {
      await Promise.race([savesTaken(), sleep(PATIENCE_MS, undefined, { ref: false })]);
      const began = performance.now();
      taken = writer.database.together(() => writer.words.add(most, writer.reader.site().timeZone));
      most = Math.max(1, Math.round((taken * AT_ONCE_MS) / (performance.now() - began)));
      while (writer.words.tidy()) await aTurn();
      if (taken > 0) await sleep(performance.now() - began);
    }
    if (this.#closed || (sum === 0 && !this.#isFirst)) return;
    this.#isFirst = false;
    done(sum, performance.now() - since);
  }
}
