/** Nothing is rendered for this reader now: 503. */
export class Unavailable extends Error {}

/** More readers wait for different pages than the process can render in a reasonable time. */
export class Overloaded extends Unavailable {
  override readonly name = 'Overloaded';
}

/**
 * Lets a few jobs run at a time: rendering is computing, and on one thread ten renders at once are ten times slower
 * each, while the readers of pages in memory wait behind all of them.
 */
export class RenderQueue {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(
    readonly atOnce: number,
    readonly mostWaiting: number,
  ) {
    this.#free = atOnce;
  }

  /** Runs `job` when its turn comes. Rejects with `Overloaded` at once when too many wait already. */
  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#free === 0) {
      if (this.#waiting.length >= this.mostWaiting) throw new Overloaded(`${this.mostWaiting} renders are waiting`);
      await new Promise<void>((start) => this.#waiting.push(start));
    } else {
      this.#free -= 1;
    }
    try {
      return await job();
    } finally {
      // Whoever waits takes the place at once: nobody who comes meanwhile finds it free.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
