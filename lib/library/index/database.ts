import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';

// The only file that knows which driver speaks SQLite: `libsql` brings its binary in its package, where `better-sqlite3` compiles
// and `node:sqlite` wants Node 22.

type Value = string | number | null;
/** The columns that were asked for, in their order. */
export type Row = readonly Value[];

export interface Statement {
  readonly all: (...values: readonly (Value | undefined)[]) => readonly Row[];
  readonly first: (...values: readonly (Value | undefined)[]) => Row | undefined;
  readonly run: (...values: readonly (Value | undefined)[]) => void;
}

/** Milliseconds that a statement waits for another process' transaction. */
const BUSY_MS = 5000;

/** One connection to an SQLite file; `:memory:` is one of its own. Every call may throw `SqliteError`. */
export class Database {
  readonly #connection: Libsql.Database;

  /** `damaged` is told when a question finds the file damaged. */
  constructor(
    readonly file: string,
    readonly damaged: () => void = () => undefined,
  ) {
    this.#connection = new Libsql(file, { timeout: BUSY_MS });
  }

  prepare(sql: string): Statement {
    const statement = this.#connection.prepare<[readonly unknown[]]>(sql);
    // Not by `get`: in libsql 0.5 it answers the row before where there is none.
    const all = (...values: readonly (Value | undefined)[]): readonly Row[] => {
      try {
        const rows: unknown[] = statement.all(values);
        return rows.filter(isRow);
      } catch (error) {
        if (isDamage(error)) this.damaged();
        throw error;
      }
    };
    // Arrays of values take half the time of objects.
    if (statement.reader) statement.raw();
    return { all, first: (...values) => all(...values)[0], run: (...values) => void statement.run(values) };
  }

  /** Runs statements that answer nothing. */
  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** Runs `write` as one transaction: all of it is in the file, or nothing. */
  together<T>(write: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  close(): void {
    this.#connection.close();
  }

  /** SQLite has ended the transaction by itself after some failures, such as a full disk (https://sqlite.org/lang_transaction.html). */
  #rollBack(): void {
    if (this.#connection.inTransaction) this.exec('ROLLBACK');
  }
}

/**
 * Whether SQLite says that a file is damaged, or no database at all: there is nothing in it that the content does not hold. By its
 * code: an error that ended another thread is of no class.
 */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(error.code));
}

/** Whether another process has had the file for itself for too long. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Milliseconds between two tries. */
const WAIT_MS = 200;

/** What `open` answers, once no other process has the file for itself. */
export async function whenFree<T>(open: () => T): Promise<T> {
  for (;;) {
    try {
      return open();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await sleep(WAIT_MS);
  }
}

export function textIn(row: Row | undefined, column = 0): string | undefined {
  const value = row?.[column];
  return typeof value === 'string' ? value : undefined;
}

export function numberIn(row: Row | undefined, column = 0): number | undefined {
  const value = row?.[column];
  return typeof value === 'number' ? value : undefined;
}

/** The driver is in raw mode. */
function isRow(row: unknown): row is Row {
  return Array.isArray(row);
}
