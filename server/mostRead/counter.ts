import { mostReadOf, withViews, type Scores } from './ranking';
import { readScores, writeScores } from './scoresFile';

interface Parts {
  /** Where the scores outlive the process. */
  readonly file: string;
  /** Answers the present in epoch milliseconds. */
  readonly clock: () => number;
  /** Told of the slugs of the most read, whenever they are others. */
  readonly changed: (slugs: readonly string[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Sums the views of all processes, and says now and then which stories are read most. One process of a machine has it. */
export class Counter {
  readonly #parts: Parts;
  #scores: Scores = { at: 0, scores: {} };
  #told: readonly string[] = [];
  #waiting = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
    try {
      this.#scores = readScores(parts.file);
    } catch (error) {
      // It is begun anew: what was read yesterday is no more than that.
      parts.failed(error);
    }
    this.#told = mostReadOf(this.#scores);
  }

  /** The slugs of the most read, as they were told last. */
  get slugs(): readonly string[] {
    return this.#told;
  }

  add(views: ReadonlyMap<string, number>): void {
    for (const [slug, count] of views) this.#waiting.set(slug, (this.#waiting.get(slug) ?? 0) + count);
  }

  /** Counts what was added, keeps it, and tells where the order is another. To be called every so many minutes. */
  settle(): void {
    const { file, clock, changed, failed } = this.#parts;
    this.#scores = withViews(this.#scores, this.#waiting, clock());
    this.#waiting = new Map();
    try {
      writeScores(file, this.#scores);
    } catch (error) {
      failed(error);
    }
    const slugs = mostReadOf(this.#scores);
    if (slugs.join() === this.#told.join()) return;
    this.#told = slugs;
    changed(slugs);
  }
}
