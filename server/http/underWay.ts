import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers that are under way, by connection: pipelined requests wait for the ones before (RFC 9112, 9.3.2). */
export class UnderWay {
  readonly #counts = new WeakMap<Duplex, number>();

  /** Counts an answer until it is sent, or its reader gone. */
  add(connection: Duplex, response: ServerResponse): void {
    this.#counts.set(connection, this.#count(connection) + 1);
    response.once('close', () => this.#counts.set(connection, this.#count(connection) - 1));
  }

  has(connection: Duplex): boolean {
    return this.#count(connection) > 0;
  }

  #count(connection: Duplex): number {
    return this.#counts.get(connection) ?? 0;
  }
}
