import { Worker, type ResourceLimits } from 'node:worker_threads';
import { threadStart } from './threadStart';

/** Before the first new start, in milliseconds; doubled with each, up to a minute: what fails at once must not keep a core busy. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

interface Parts {
  /** A module, plain JavaScript or TypeScript. */
  readonly script: URL;
  readonly workerData?: unknown;
  /** A thread with room for gigabytes lets its garbage grow by so much before it collects it. */
  readonly memory: ResourceLimits;
  /** What each new thread is told first: it knows nothing of what the one before was told. */
  readonly firstMessage?: unknown;
  readonly heard: (message: unknown) => void;
  /** The thread ended by itself; another follows. */
  readonly lost: (error: Error) => void;
  /** Whether what ended the thread is over with it, so that another follows at once. */
  readonly isOver?: (error: Error) => boolean;
}

/** A worker thread that is started again whenever it ends by itself, each time a little later unless its fault is over. */
export class RestartingWorker {
  readonly #parts: Parts;
  #worker: Worker | undefined;
  #ended: Promise<unknown> = Promise.resolve();
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

  /** Ends the thread at once, whatever it is doing, and starts another in its place. `lost` does not hear of it. */
  replace(): void {
    const old = this.#worker;
    if (old === undefined || this.#closing) return;
    this.#worker = undefined;
    const terminated = old.terminate();
    this.#start();
    this.#ended = Promise.all([terminated, this.#ended]);
  }

  /**
   * Starts no other thread, and resolves when the last has ended: `lastMessage` is to make it do so. Without one, it is
   * ended whatever it is doing.
   */
  async close(lastMessage?: unknown): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#next);
    if (lastMessage === undefined) void this.#worker?.terminate();
    else this.tell(lastMessage);
    await this.#ended;
  }

  #start(): void {
    const { script, workerData, memory, firstMessage, heard, lost, isOver = () => false } = this.#parts;
    const began = performance.now();
    const worker = new Worker(threadStart(script), { argv: [script.href], workerData, resourceLimits: memory });
    let cause = new Error('the thread ended');
    worker.on('message', (message) => this.#worker === worker && heard(message));
    worker.once('error', (error: unknown) => (cause = asError(error)));
    this.#worker = worker;
    this.#ended = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        resolve();
        if (this.#worker !== worker) return;
        this.#worker = undefined;
        if (this.#closing) return;
        const follows = isOver(cause);
        lost(cause);
        if (follows) this.#start();
        else this.#startLater(performance.now() - began);
      });
    });
    if (firstMessage !== undefined) this.tell(firstMessage);
  }

  #startLater(livedMs: number): void {
    if (livedMs > LONGEST_PAUSE_MS) this.#pause = FIRST_PAUSE_MS;
    this.#next = setTimeout(() => this.#start(), this.#pause).unref();
    this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * 2);
  }
}

/** What a thread threw comes as it could be copied: of an error of a class of its own, such as a database's, as its fields alone. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : Object.assign(new Error(`the thread ended: ${JSON.stringify(thrown)}`), thrown);
}
