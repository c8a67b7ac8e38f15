/** More readers wait for different pages than the process can render in a reasonable time. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

/**
 * Lets a few jobs run at a time: rendering is computing, and on one thread ten renders at once are ten times slower
 * each, while the readers of pages in memory wait behind all of them.
 */
export class RenderQueue {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(
    readonly atOnce: number,
    readonly mostWaiting: number,
  ) {}

  /** Runs `job` when its turn comes. Rejects with `Overloaded` at once when too many wait already. */
  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#running >= this.atOnce) {
      if (this.#waiting.length >= this.mostWaiting) throw new Overloaded(`${this.mostWaiting} renders are waiting`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await job();
    } finally {
      // Whoever waits takes over this job's place: nobody who comes meanwhile finds it free.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
