import type { Duplex } from 'node:stream';

/** How many answers are under way on each connection: pipelined requests wait for the ones before (RFC 9112, 9.3.2). */
export class UnderWay {
  readonly #counts = new WeakMap<Duplex, number>();

  begin(connection: Duplex): void {
    this.#counts.set(connection, this.#count(connection) + 1);
  }

  end(connection: Duplex): void {
    this.#counts.set(connection, this.#count(connection) - 1);
  }

  has(connection: Duplex): boolean {
    return this.#count(connection) > 0;
  }

  #count(connection: Duplex): number {
    return this.#counts.get(connection) ?? 0;
  }
}
