import Database from 'libsql';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../content/article';
import { articleWords } from './articleWords';
import { prepare, type Statements } from './tables';

/** Files listed at a time. */
const LISTED = 250;

/** The full-text index: an SQLite file that may be deleted at any time and is then made anew. */
export class SearchStore {
  readonly database: Database.Database;
  readonly #file: string;
  readonly #statements: Statements;
  /** Where the next article finds room, of seconds that several share. */
  readonly #room = new Map<number, number>();

  constructor(file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
    [this.database, this.#statements] = open(file);
  }

  /** The files in the index, some at a time: nobody is to wait for 100,000 of them. */
  *files(): Generator<string[]> {
    for (let last = Number.MIN_SAFE_INTEGER; ;) {
      const rows: unknown[] = this.#statements.filesAfter.all(last, LISTED);
      if (rows.length === 0) return;
      yield rows.map((row) => String(field(row, 'file')));
      last = Number(field(rows.at(-1), 'id'));
    }
  }

  /** What changes whenever the file does, as it was when the index took it in. */
  stampOf(file: string): string | undefined {
    const [row]: unknown[] = this.#statements.stampOf.all(file);
    return row === undefined ? undefined : String(field(row, 'stamp'));
  }

  add(article: Article, file: string, stamp: string, timeZone: string): void {
    // Two files never claim one slug in the library; here the one that comes later takes the place.
    this.remove(file, article.slug);
    const { slug, publishedAt } = article;
    const id = this.#freeId(publishedAt.epochMs);
    this.#statements.addArticle.run(id, slug, file, stamp, publishedAt.epochMs);
    this.#statements.addWords.run(id, ...articleWords(article, timeZone));
  }

  remove(file: string, slug = ''): void {
    const rows: unknown[] = this.#statements.idsOf.all(file, slug);
    for (const id of rows.map((row) => field(row, 'id'))) {
      this.#statements.removeWords.run(id);
      this.#statements.removeArticle.run(id);
    }
  }

  /**
   * Ids follow the order of publication, so that « the newest that match » is a walk from the end and no sort: the second
   * of it, or the next that is free, for dates without an hour all fall on midnight. Small steps make a small index.
   */
  #freeId(epochMs: number): number {
    const second = Math.floor(epochMs / 1000);
    let id = this.#room.get(second) ?? second;
    while (this.#statements.isTaken.all(id).length > 0) id += 1;
    if (id > second) this.#room.set(second, id + 1);
    return id;
  }

  /** Runs `write` as one transaction: all of it is in the index, or nothing. Articles by their date are taken in fastest. */
  together(write: () => void): void {
    this.database.transaction(write)();
  }

  /** Merges some of what was taken in, for 5 ms or so. Answers false when there was nothing to merge. */
  tidy(): boolean {
    const before = this.#changes();
    this.#statements.merge.run();
    // The command itself is one (https://sqlite.org/fts5.html#the_merge_command).
    return this.#changes() - before > 1;
  }

  #changes(): number {
    const [row]: unknown[] = this.#statements.changes.all();
    return Number(field(row, 'changes'));
  }

  close(): void {
    this.database.close();
  }

  /** Closes it and takes its file away: the next one begins anew. */
  discard(): void {
    this.close();
    takeAway(this.#file);
  }
}

/** Whether SQLite says that a file is damaged, or no database at all: there is nothing in it that the articles do not hold. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code);
}

/** Damage shows at the first reading of the file, of the tables, or of what FTS5 keeps of them. */
function open(file: string): [Database.Database, Statements] {
  try {
    return prepare(new Database(file));
  } catch (error) {
    if (!isDamage(error)) throw error;
    takeAway(file);
    return prepare(new Database(file));
  }
}

function takeAway(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

function field(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}
