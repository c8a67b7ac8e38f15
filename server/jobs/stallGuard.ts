import type { Enter } from '@/lib/process/stalls';
import { Unavailable, type RenderQueue } from './renderQueue';
import type { StallLedger } from './stallLedger';
import type { Watchdog } from './watchdog';

/** Processes have stood still at this address, as it is now, twice. */
export class Barred extends Unavailable {
  override readonly name = 'Barred';

  constructor(address: string) {
    super(`${address} has stopped ${MOST_STALLS} processes: it is rendered again when its file changes`);
  }
}

export const MOST_STALLS = 2;

interface Parts {
  readonly queue: RenderQueue;
  readonly ledger: Pick<StallLedger, 'stalls' | 'lineFor' | 'takeBack'>;
  readonly watchdog: Pick<Watchdog, 'note'>;
}

/**
 * Renders what has not stopped processes before. An address at which one stood still, perhaps only because another was rendered
 * at the same time, is rendered alone: when it happens again, it is certain where.
 */
export class StallGuard {
  readonly #parts: Parts;
  readonly #renders = new Set<{ readonly line: string }>();
  #text: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Runs a render when its turn comes. Rejects with `Barred` or `Overloaded`. */
  async run<T>(address: string, render: () => Promise<T>): Promise<T> {
    const { queue, ledger } = this.#parts;
    const stalls = ledger.stalls(address);
    if (stalls >= MOST_STALLS) throw new Barred(address);
    const made = await queue.run(() => this.#noting(address, render), stalls === 0 ? 1 : queue.atOnce);
    if (stalls > 0) ledger.takeBack(address);
    return made;
  }

  /** For `guardTexts`: of a text that is being set, it is certain at once where the thread stands still. */
  readonly enter: Enter = (address) => {
    const { ledger } = this.#parts;
    if (ledger.stalls(address) >= MOST_STALLS) return undefined;
    this.#text = ledger.lineFor(address);
    this.#note();
    return () => {
      this.#text = undefined;
      this.#note();
    };
  };

  async #noting<T>(address: string, render: () => Promise<T>): Promise<T> {
    const note = { line: this.#parts.ledger.lineFor(address) };
    this.#renders.add(note);
    this.#note();
    try {
      return await render();
    } finally {
      this.#renders.delete(note);
      this.#note();
    }
  }

  #note(): void {
    this.#parts.watchdog.note(this.#text ?? [...this.#renders].map(({ line }) => line).join(''));
  }
}
