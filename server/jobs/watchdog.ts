import { url as debuggerUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';

const TURN_MS = 1000;
/** The cells at the beginning of the shared memory; `watchdogThread.mjs` is given them. */
const CELLS = { beats: 0, debugged: 1, length: 2 } as const;
const CELL_BYTES = 4 * Object.keys(CELLS).length;
/** Room for the few renders under way at a time, each an address of at most 2,048 characters. */
const TEXT_BYTES = 16_384;

interface Options {
  readonly stallSeconds: number;
  readonly isSilent: boolean;
  readonly failed: (error: unknown) => void;
}

/**
 * A thread that ends this process when its event loop stands still, and says where it was: nothing on the thread that stands
 * still could. Whoever supervises the process starts another.
 */
export class Watchdog {
  readonly #memory = new SharedArrayBuffer(CELL_BYTES + TEXT_BYTES);
  readonly #cells = new Int32Array(this.#memory, 0, CELL_BYTES / 4);
  readonly #text = new Uint8Array(this.#memory, CELL_BYTES);
  readonly #encoder = new TextEncoder();
  readonly #underWay = new Set<{ readonly address: string }>();

  /** To be called when readers are let in: a start may take as long as it must. */
  start({ stallSeconds, isSilent, failed }: Options): void {
    const turns = Math.ceil((stallSeconds * 1000) / TURN_MS);
    const workerData = { memory: this.#memory, cells: CELLS, cellBytes: CELL_BYTES, turnMs: TURN_MS, turns, isSilent };
    const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 };
    const thread = new Worker(new URL('./watchdogThread.mjs', import.meta.url), { workerData, execArgv: [], resourceLimits });
    thread.once('error', failed).unref();
    this.#beat();
    setInterval(() => this.#beat(), TURN_MS).unref();
  }

  /** Does what makes the page at an address, which is what the process is at until that is done. */
  async during<T>(address: string, make: () => Promise<T>): Promise<T> {
    const work = { address };
    this.#underWay.add(work);
    this.#note();
    try {
      return await make();
    } finally {
      this.#underWay.delete(work);
      this.#note();
    }
  }

  #note(): void {
    const lines = [...this.#underWay].map(({ address }) => address).join('\n');
    Atomics.store(this.#cells, CELLS.length, this.#encoder.encodeInto(lines, this.#text).written);
  }

  #beat(): void {
    Atomics.store(this.#cells, CELLS.debugged, debuggerUrl() === undefined ? 0 : 1);
    Atomics.add(this.#cells, CELLS.beats, 1);
    Atomics.notify(this.#cells, CELLS.beats);
  }
}
