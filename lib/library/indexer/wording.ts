import { setImmediate as aTurn, setTimeout as sleep } from 'node:timers/promises';
import type { IndexWriter } from '../index/indexWriter';

/** Articles whose words one transaction takes in, 40 ms; between two, saves are heard. Smaller ones cost SQLite more than the words. */
const TOGETHER = 250;

interface Parts {
  readonly writer: IndexWriter;
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
    const { writer, done } = this.#parts;
    const since = performance.now();
    let sum = 0;
    for (let taken = -1; taken !== 0 && !this.#closed; sum += Math.max(taken, 0)) {
      const began = performance.now();
      taken = writer.database.together(() => writer.words.add(TOGETHER, writer.reader.site().timeZone));
      while (writer.words.tidy()) await aTurn();
      if (taken > 0) await sleep(performance.now() - began);
    }
    if (this.#closed || (sum === 0 && !this.#isFirst)) return;
    this.#isFirst = false;
    done(sum, performance.now() - since);
  }
}
