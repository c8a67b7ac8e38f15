import { RestartingWorker } from '@/lib/process/restartingWorker';
import { Unavailable } from '../jobs/renderQueue';
import { fromCardWorker, type CardToDraw } from './cardMessages';

/** This card cannot be drawn, or not in time: another attempt would end in the same way. */
export class CardFailed extends Error {
  override readonly name = 'CardFailed';
}

/** There is no thread that draws at the moment: another attempt may do. */
export class DrawingUnavailable extends Unavailable {
  override readonly name = 'DrawingUnavailable';
}

/** Milliseconds for a card, which takes some 100. */
const LIMIT_MS = 5000;
/** Milliseconds until a thread begins: a start takes a second or two, and half a minute where ten others want each core. */
const START_MS = 60_000;
/** Megabytes. What lives while a card is drawn is 60. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };
const SCRIPT = new URL('./cardWorker.ts', import.meta.url);

interface Current {
  readonly resolve: (png: Buffer) => void;
  readonly reject: (error: Error) => void;
  hasBegun: boolean;
  late: NodeJS.Timeout;
}

interface Options {
  /** The thread's script; another one for tests. */
  readonly script?: URL;
  readonly limitMs?: number;
}

/**
 * Draws social cards on a thread of its own, one at a time, which is started with the first. A text that the drawing
 * library never comes back from costs its thread, which is ended and replaced, and nobody else.
 */
export class Drawing {
  readonly #script: URL;
  readonly #limitMs: number;
  readonly #lost: (error: Error) => void;
  #worker: RestartingWorker | undefined;
  #current: Current | undefined;

  /** `lost` hears of a thread that ended by itself. */
  constructor(lost: (error: Error) => void, { script = SCRIPT, limitMs = LIMIT_MS }: Options = {}) {
    this.#lost = lost;
    this.#script = script;
    this.#limitMs = limitMs;
  }

  /** Answers a PNG. To be called again once it has. Rejects with `CardFailed` or `DrawingUnavailable`. */
  async draw(card: CardToDraw): Promise<Buffer> {
    const worker = (this.#worker ??= this.#open());
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        this.#current = { resolve, reject, hasBegun: false, late: this.#abandonAfter(START_MS) };
        if (!worker.tell(card)) reject(new DrawingUnavailable('the thread that draws is about to be started again'));
      });
    } finally {
      clearTimeout(this.#current?.late);
      this.#current = undefined;
    }
  }

  async close(): Promise<void> {
    await this.#worker?.close();
    this.#current?.reject(new DrawingUnavailable('the drawing was closed'));
  }

  #open(): RestartingWorker {
    return new RestartingWorker({
      script: this.#script,
      memory: MEMORY,
      heard: (message) => this.#hear(message),
      lost: (error) => {
        this.#lost(error);
        this.#giveUp(error.message);
      },
    });
  }

  #hear(message: unknown): void {
    const said = fromCardWorker.parse(message);
    const current = this.#current;
    if (current === undefined) return;
    if (said.kind === 'drawn') current.resolve(Buffer.from(said.png.buffer, said.png.byteOffset, said.png.byteLength));
    else if (said.kind === 'failed') current.reject(new CardFailed(said.message));
    else {
      clearTimeout(current.late);
      current.hasBegun = true;
      current.late = this.#abandonAfter(this.#limitMs);
    }
  }

  #abandonAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      const current = this.#current;
      // Where this very thread has stood still, the answer may be waiting behind the timer.
      setImmediate(() => {
        if (current === undefined || this.#current !== current) return;
        this.#worker?.replace();
        this.#giveUp(`no answer within ${ms / 1000} s`);
      });
    }, ms);
  }

  /** Before a thread has begun with a card, the card is not to blame for what becomes of the thread. */
  #giveUp(why: string): void {
    const Failure = this.#current?.hasBegun === true ? CardFailed : DrawingUnavailable;
    this.#current?.reject(new Failure(why));
  }
}
