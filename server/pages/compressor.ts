import type { Logger } from 'pino';
import type { Entity } from '../http/entity';

/**
 * Makes brotli forms one after the other: a burst of changed pages must not take every thread of the pool from the
 * pages that readers wait for.
 */
export class Compressor {
  #last: Promise<void> = Promise.resolve();

  constructor(readonly log: Logger) {}

  /** Queues an entity. A failure is logged; its gzip form goes on serving. */
  add(entity: Entity): void {
    this.#last = this.#last.then(() => entity.compressBest()).catch((error: unknown) => this.log.error({ err: error }, 'brotli failed'));
  }

  /** Resolves when everything queued so far is done. */
  idle(): Promise<void> {
    return this.#last;
  }
}
