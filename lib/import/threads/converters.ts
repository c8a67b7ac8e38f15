import { availableParallelism } from 'node:os';
import { setImmediate as aTurn } from 'node:timers/promises';
import { RestartingWorker } from '../../process/restartingWorker';
import { convertText } from '../convertText';
import type { Converted } from '../converted';
import type { ImportedText } from '../source';
import { fromConverter } from './messages';

/** Beside the one that reads the archive and writes files; more would wait for it. */
const MOST_THREADS = 3;
/** Texts that wait for a thread before one is converted here. */
const WAITING = 6;
/** Characters. Who knows how long a larger one takes: a thread that never ends can be replaced. */
const LARGEST_HERE = 100_000;
/** Milliseconds that a text may take; a story of 3,000 words takes 15. */
const LIMIT_MS = 60_000;
/** A thread with room for gigabytes lets its garbage grow by so much before it collects it. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

type Text = Omit<ImportedText, 'line'>;

/** A text that could not be converted, or not within its time. */
export class Unconverted extends Error {
  override readonly name = 'Unconverted';
}

interface Waiting {
  readonly resolve: (converted: Converted) => void;
  readonly reject: (error: Unconverted) => void;
  readonly timer: NodeJS.Timeout;
}

/** Threads that convert texts, each one after the other, and this one when all of them are busy. */
export class Converters {
  readonly #threads: readonly Thread[];

  /** Without threads texts are converted here: starting one takes longer than converting a hundred. */
  constructor(threads = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1))) {
    this.#threads = Array.from({ length: threads }, () => new Thread());
  }

  /** How many texts may be under way: answers come in their order, and while the first is waited for nobody is to stand still. */
  get width(): number {
    return 1 + this.#threads.length * WAITING * 3;
  }

  /** Rejects with `Unconverted`. */
  async convert(text: Text): Promise<Converted> {
    const [first, ...others] = this.#threads;
    if (first === undefined) return convertText(text);
    const idle = others.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least), first);
    if (idle.waiting < WAITING || text.text.length > LARGEST_HERE) return idle.convert(text);
    const converted = convertText(text);
    // What threads have said meanwhile is heard before the next.
    await aTurn();
    return converted;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class Thread {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: RestartingWorker;
  #last = 0;

  constructor() {
    this.#worker = new RestartingWorker({
      script: new URL('./convertWorker.ts', import.meta.url),
      memory: MEMORY,
      heard: (message) => this.#hear(message),
      lost: (error) => this.#forsake(String(error)),
    });
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  convert(text: Text): Promise<Converted> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          this.#forsake(`more than ${LIMIT_MS} ms`);
          this.#worker.replace();
        },
        LIMIT_MS * (this.#waiting.size + 1),
      );
      this.#waiting.set(id, { resolve, reject, timer });
      if (!this.#worker.tell({ ...text, id })) this.#forsake('the thread is being started again');
    });
  }

  async close(): Promise<void> {
    this.#forsake('closed');
    await this.#worker.close();
  }

  #hear(message: unknown): void {
    const { id, converted, failure } = fromConverter.parse(message);
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (converted) waiting.resolve(converted);
    else waiting.reject(new Unconverted(failure));
  }

  #forsake(why: string): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Unconverted(why));
    }
    this.#waiting.clear();
  }
}
