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
  readonly #waiting: { readonly places: number; readonly start: () => void }[] = [];
  #free: number;

  constructor(
    readonly atOnce: number,
    readonly mostWaiting: number,
  ) {
    this.#free = atOnce;
  }

  /**
   * Runs `job` when its turn comes; with nothing else at the same time when it takes all `places`. Rejects with `Overloaded` at
   * once when too many wait already.
   */
  async run<T>(job: () => Promise<T>, places = 1): Promise<T> {
    if (this.#waiting.length > 0 || this.#free < places) {
      if (this.#waiting.length >= this.mostWaiting) throw new Overloaded(`${this.mostWaiting} renders are waiting`);
      await new Promise<void>((start) => this.#waiting.push({ places, start }));
    } else {
      this.#free -= places;
    }
    try {
      return await job();
    } finally {
      this.#free += places;
      this.#startNext();
    }
  }

  /** Whoever waits takes the places at once: nobody who comes meanwhile finds them free. */
  #startNext(): void {
    for (let next = this.#waiting[0]; next && next.places <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.places;
      next.start();
    }
  }
}
