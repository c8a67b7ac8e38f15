import { Worker } from 'node:worker_threads';

/** Before the first new start, in milliseconds; doubled with each, up to a minute: what fails at once must not keep a core busy. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Megabytes. A thread with room for gigabytes lets its garbage grow by so much before it collects it: an index was built in
 * 200 MB, and is in half of it. What lives at a time is 25 MB, and 15 more for 100,000 articles while their files are listed.
 */
const MEMORY = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 };

interface Parts {
  readonly script: URL;
  readonly workerData: unknown;
  /** What each new thread is told first: it knows nothing of what the one before was told. */
  readonly greeting: unknown;
  readonly heard: (message: unknown) => void;
  /** The thread ended by itself; another follows. */
  readonly lost: (error: Error) => void;
}

/** A worker thread that is started again whenever it ends by itself, each time a little later. */
export class KeptWorker {
  readonly #parts: Parts;
  #worker: Worker | undefined;
  #ended: Promise<void> = Promise.resolve();
  #pause = FIRST_PAUSE_MS;
  #next: NodeJS.Timeout | undefined;
  #closing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#start();
  }

  /** Answers false between two threads, when nobody listens. */
  tell(message: unknown): boolean {
    this.#worker?.postMessage(message);
    return this.#worker !== undefined;
  }

  /** Starts no other thread, and resolves when the last has ended: `goodbye` is to make it do so. */
  async close(goodbye: unknown): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#next);
    this.tell(goodbye);
    await this.#ended;
  }

  #start(): void {
    const { script, workerData, greeting, heard, lost } = this.#parts;
    const began = performance.now();
    const worker = new Worker(script, { workerData, resourceLimits: MEMORY });
    let cause = new Error('the thread ended');
    worker.on('message', heard);
    worker.once('error', (error) => (cause = error));
    this.#worker = worker;
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#worker = undefined;
        resolve();
        if (this.#closing) return;
        lost(cause);
        this.#startLater(performance.now() - began);
      });
    });
    this.tell(greeting);
  }

  #startLater(livedMs: number): void {
    if (livedMs > LONGEST_PAUSE_MS) this.#pause = FIRST_PAUSE_MS;
    this.#next = setTimeout(() => this.#start(), this.#pause).unref();
    this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * 2);
  }
}
