import type { Paper } from '../paper';
import type { Owing, Owings } from '../../library/index/owings';
import { INDEXNOW_BATCH, notifyHub, notifyIndexNow, type Outcome, type Service } from './notify';

/** Where a line of the log goes; pino's shape. */
export interface AnnounceLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** When to try, in milliseconds. */
export interface Pace {
  /** From a change to its announcement: other instances learn of the change, and several saves are one announcement. */
  readonly settle: number;
  /** Before the second try; doubled for each further one. */
  readonly first: number;
  readonly longest: number;
  /** Tries in a row after which what was to be told is given up; what a service is owed besides is tried like new. */
  readonly tries: number;
  /** For an answer. */
  readonly timeout: number;
}

/** Fourteen tries are 53 hours: a service may be down for a weekend. How long a change settles is the operator's to say. */
export const PACE: Omit<Pace, 'settle'> = { first: 60_000, longest: 12 * 60 * 60 * 1000, tries: 14, timeout: 10_000 };

/** How long a service is left in peace after so many failures in a row, in milliseconds. */
export function backOff({ first, longest }: Pick<Pace, 'first' | 'longest'>, failures: number): number {
  return Math.min(longest, first * 2 ** (failures - 1));
}

/** What one service is owed, told in its own time. */
export class Queue {
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #telling: Promise<void> | undefined;
  #closed = false;

  constructor(
    readonly service: Service,
    readonly paper: Pick<Paper, 'hub' | 'indexNow' | 'siteUrl'>,
    readonly owings: Pick<Owings, 'of' | 'pay'>,
    readonly log: AnnounceLog,
    readonly pace: Pace,
  ) {}

  /** To be called when something may be owed. */
  wake(): void {
    if (this.#timer === undefined && this.#telling === undefined && this.owings.of(this.service).length > 0) this.#sleep(this.pace.settle);
  }

  /** Ends timers and waits for what is under way; what is owed stays so. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#telling;
  }

  #sleep(afterMs: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#telling = this.#tellAll()
        .catch((error: unknown) => {
          this.log.error({ err: error, service: this.service }, 'announcements wait: what is owed cannot be written down');
          return this.pace.longest;
        })
        .then((nextMs) => {
          this.#telling = undefined;
          if (nextMs !== undefined) this.#sleep(nextMs);
        });
    }, afterMs).unref();
  }

  /** Tells all that is owed now. Answers how long to wait before what is still owed then; `undefined`: nothing is. */
  async #tellAll(): Promise<number | undefined> {
    const size = this.service === 'indexnow' ? INDEXNOW_BATCH : 1;
    const owed = this.owings.of(this.service);
    for (let start = 0; start < owed.length && !this.#closed; start += size) {
      const waitMs = await this.#tell(owed.slice(start, start + size));
      if (waitMs > 0) return waitMs;
    }
    return this.owings.of(this.service).length > 0 ? this.pace.settle : undefined;
  }

  /** Answers how long to leave the service in peace, 0 when all is well. */
  async #tell(batch: readonly Owing[]): Promise<number> {
    const outcome = await this.#send(batch.map(({ url }) => url));
    const fields = { service: this.service, urls: batch.length };
    if (outcome.kind === 'later' && this.#failures + 1 < this.pace.tries) {
      this.#failures += 1;
      this.log.warn({ ...fields, reason: outcome.reason, failures: this.#failures }, 'announcement failed; it will be tried again');
      return Math.max(outcome.afterMs, backOff(this.pace, this.#failures));
    }
    this.#failures = 0;
    if (outcome.kind === 'taken') this.log.info(fields, 'announced');
    else this.log.error({ ...fields, reason: outcome.reason }, 'announcement given up');
    this.owings.pay(batch);
    return 0;
  }

  #send(urls: readonly string[]): Promise<Outcome> {
    const { hub, indexNow } = this.paper;
    const { timeout } = this.pace;
    if (this.service === 'indexnow' && indexNow) return notifyIndexNow(indexNow, urls, this.paper, timeout);
    if (this.service === 'websub' && hub !== undefined) return notifyHub(hub, urls[0] ?? '', timeout);
    return Promise.resolve({ kind: 'refused', reason: 'switched off since' });
  }
}
