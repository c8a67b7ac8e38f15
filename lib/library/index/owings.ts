import { numberIn, textIn, type Database } from './database';

/** Somebody who has yet to be told that an address is another. */
export interface Owed {
  readonly service: string;
  readonly url: string;
}

/** The same, and for which change: a newer one is not paid by an older announcement. */
export interface Owing extends Owed {
  readonly change: number;
}

/** Who has yet to be told of what: written with the change itself, so that both are kept, or neither. */
export class Owings {
  readonly #ask;

  constructor(readonly database: Database) {
    this.#ask = {
      all: database.prepare('SELECT url, change FROM owed WHERE service = ? ORDER BY change'),
      owe: database.prepare('REPLACE INTO owed (service, url, change) VALUES (?, ?, (SELECT coalesce(max(change), 0) + 1 FROM owed))'),
      pay: database.prepare('DELETE FROM owed WHERE service = ? AND url = ? AND change = ?'),
    };
  }

  /** What one service is owed, in the order of the changes. */
  of(service: string): Owing[] {
    return this.#ask.all.all(service).map((row) => ({ service, url: textIn(row) ?? '', change: numberIn(row, 1) ?? 0 }));
  }

  owe(owed: Iterable<Owed>): void {
    for (const { service, url } of owed) this.#ask.owe.run(service, url);
  }

  pay(owings: readonly Owing[]): void {
    this.database.together(() => {
      for (const { service, url, change } of owings) this.#ask.pay.run(service, url, change);
    });
  }
}
