import { aliasKey } from '../../addresses/canonical';
import { numberIn, type Database } from './database';
import { fieldsOf } from './fields';
import type { Holder } from './indexReader';

/** Which articles stand on which fronts, and which old addresses lead to them. */
export class Lists {
  readonly #write;
  readonly #ids = new Map<string, number>();
  /** Articles that have come to fronts, or left them, and are not counted yet. */
  readonly #moved = new Map<number, number>();

  constructor(database: Database) {
    this.#write = {
      front: database.prepare('SELECT id FROM fronts WHERE key = ?'),
      addFront: database.prepare('INSERT INTO fronts (key, articles) VALUES (?, 0) RETURNING id'),
      count: database.prepare('UPDATE fronts SET articles = articles + ? WHERE id = ?'),
      add: database.prepare('INSERT INTO entries (front, published, slug, file) VALUES (?, ?, ?, ?)'),
      remove: database.prepare('DELETE FROM entries WHERE front = ? AND published = ? AND slug = ?'),
      addAlias: database.prepare('INSERT OR IGNORE INTO aliases (key, path, file) VALUES (?, ?, ?)'),
      forgetAliases: database.prepare('DELETE FROM aliases WHERE file = ?'),
    };
  }

  /** Puts the file that now has a slug in the place of the one before. Answers the old addresses of both, as they are kept. */
  exchange(slug: string, was: Holder | undefined, is: Holder | undefined): string[] {
    if (was?.id === is?.id && was?.fields === is?.fields && was?.fronts.join() === is?.fronts.join()) return [];
    if (was) this.#write.forgetAliases.run(was.id);
    const [former, present] = [was, is].map((holder) => (holder ? fieldsOf('article', holder.fields).aliases.map(aliasKey) : []));
    if (is) for (const key of present ?? []) this.#write.addAlias.run(key, is.path, is.id);
    this.#place(slug, was, is);
    return [...(former ?? []), ...(present ?? [])];
  }

  /** Writes down how many articles each front has. */
  count(): void {
    for (const [front, by] of this.#moved) if (by !== 0) this.#write.count.run(by, front);
    this.#moved.clear();
  }

  /** To be called when what was written last has been taken back. */
  takeBack(): void {
    this.#moved.clear();
    this.#ids.clear();
  }

  #place(slug: string, was: Holder | undefined, is: Holder | undefined): void {
    if (was?.id === is?.id && was?.published === is?.published && was?.fronts.join() === is?.fronts.join()) return;
    if (was?.published !== undefined) {
      for (const key of was.fronts) {
        const front = this.#moveAt(key, -1);
        this.#write.remove.run(front, was.published, slug);
      }
    }
    if (is?.published !== undefined) {
      for (const key of is.fronts) {
        const front = this.#moveAt(key, 1);
        this.#write.add.run(front, is.published, slug, is.id);
      }
    }
  }

  #moveAt(key: string, by: number): number {
    const front = this.#ids.get(key) ?? numberIn(this.#write.front.first(key)) ?? numberIn(this.#write.addFront.first(key)) ?? 0;
    this.#ids.set(key, front);
    this.#moved.set(front, (this.#moved.get(front) ?? 0) + by);
    return front;
  }
}
