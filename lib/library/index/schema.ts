import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { COLUMNS } from './words';
import { Database, isDamage } from './database';

// A row of `files` is what a file of the content folder last said when it could be used, and what is wrong with it now.
// `stamp` and `beside` are the file's own and that of the pictures beside it; `copy` is the stamp of another file of the same bytes that was
// in its place before, as of a link that is set to and fro; empty for none. `published` is the instant, in epoch milliseconds, from
// which readers may see an article; NULL for one they never may; `expires` the one from which they no longer may, NULL once it has come.
// `digest` stands for a file on every machine alike; `content` keeps the sum of all of them, 48 bits of it, whoever writes the rows:
// a question that no count of articles makes longer.
// `entries` are the lists: of an article on a front, by the instant and the slug. `words` are its words; `wordsId` is its place
// there, in the order of publication, 0 for one that has none yet.
const BITS = String(2 ** 48 - 1);
const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE files (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL,
    stamp TEXT NOT NULL, copy TEXT NOT NULL DEFAULT '', digest INTEGER NOT NULL, beside TEXT NOT NULL DEFAULT '',
    published INTEGER, expires INTEGER, wordsId INTEGER, fields TEXT, fronts TEXT, problems TEXT
  );
  CREATE TABLE content (version INTEGER NOT NULL);
  INSERT INTO content VALUES (0);
  CREATE TRIGGER fileAdded AFTER INSERT ON files BEGIN
    UPDATE content SET version = (version + new.digest) & ${BITS};
  END;
  CREATE TRIGGER fileChanged AFTER UPDATE OF digest ON files BEGIN
    UPDATE content SET version = (version - old.digest + new.digest) & ${BITS};
  END;
  CREATE TRIGGER fileRemoved AFTER DELETE ON files BEGIN
    UPDATE content SET version = (version - old.digest) & ${BITS};
  END;
  CREATE TABLE texts (id INTEGER PRIMARY KEY, body TEXT NOT NULL, rules TEXT, typeset TEXT);
  CREATE TABLE fronts (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL);
  CREATE TABLE entries (
    front INTEGER NOT NULL, published INTEGER NOT NULL, slug TEXT NOT NULL, file INTEGER NOT NULL,
    PRIMARY KEY (front, published DESC, slug)
  ) WITHOUT ROWID;
  CREATE TABLE aliases (key TEXT NOT NULL, path TEXT NOT NULL, file INTEGER NOT NULL, PRIMARY KEY (key, path)) WITHOUT ROWID;
  CREATE TABLE clashes (name TEXT NOT NULL, path TEXT NOT NULL, problem TEXT NOT NULL, PRIMARY KEY (name, path)) WITHOUT ROWID;
  CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT, atMs INTEGER NOT NULL, keys TEXT NOT NULL);
  CREATE TABLE owed (service TEXT NOT NULL, url TEXT NOT NULL, change INTEGER NOT NULL, PRIMARY KEY (service, url)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5 (${COLUMNS.join(', ')}, content = '', contentless_delete = 1, tokenize = "ascii tokenchars ':-'");
  INSERT INTO words (words, rank) VALUES ('automerge', 0), ('usermerge', 8);
`;

// Made when all files have been read for the first time: to sort a million rows once takes a tenth of placing each.
const INDEXES = `
  CREATE INDEX IF NOT EXISTS holders ON files (kind, slug, path) WHERE fields IS NOT NULL;
  CREATE INDEX IF NOT EXISTS expiring ON files (expires) WHERE expires IS NOT NULL;
  CREATE INDEX IF NOT EXISTS byFolder ON files (folder);
  CREATE INDEX IF NOT EXISTS faulty ON files (path) WHERE problems IS NOT NULL;
  CREATE UNIQUE INDEX IF NOT EXISTS places ON files (wordsId) WHERE wordsId <> 0;
  CREATE INDEX IF NOT EXISTS wordless ON files (published) WHERE wordsId = 0;
  CREATE INDEX IF NOT EXISTS aliasesOf ON aliases (file);
`;

/**
 * Opens an index, whose folder and tables are made when it is new. One that was left before all files had been read for the first time is made
 * anew: nobody reads it yet, so that it is written without a log and without waiting for the disk, and a process that is killed
 * leaves anything, a damaged file as well, of which `warn` hears: without it, the damage is thrown. `':memory:'` is one of its own.
 * Throws `SqliteError`, also while another site makes it: see `isBusy`. `lock` is the right to make it, which this takes by itself.
 */
export function openIndex(file: string, warn: (error: unknown) => void = rethrow, lock?: Database): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  // What is left of a file that was taken away is no part of the next.
  if (!existsSync(file)) removeLog(file);
  const database = new Database(file);
  try {
    const standing = standingOf(database, lock ? warn : () => undefined);
    if (standing === 'complete') {
      finishTables(database);
      letGo(lock);
      return database;
    }
    if (lock && standing === 'empty' && isMade(database)) {
      locks.set(database, lock);
      return database;
    }
    if (lock && standing === 'begun') removeIndex(file);
  } catch (error) {
    database.close();
    letGo(lock);
    throw error;
  }
  database.close();
  return openIndex(file, warn, lock ?? lockToMake(file));
}

/**
 * Held by whoever makes an index until it is complete, and by nobody once that process has ended: the lock on the index itself is let go
 * a moment before, when its log is opened.
 */
const locks = new WeakMap<Database, Database>();

function lockToMake(file: string): Database {
  const lock = new Database(file === ':memory:' ? file : `${file}-making`);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** To be called when an index is complete: others may open it. */
export function letOthersIn(database: Database): void {
  letGo(locks.get(database));
  locks.delete(database);
}

/** Not by closing alone, which waits for whatever else is open of it. */
function letGo(lock: Database | undefined): void {
  lock?.exec('ROLLBACK');
  lock?.close();
}

function rethrow(error: unknown): never {
  throw error;
}

/**
 * Makes the tables of an empty file, and has it for itself from then on: whoever else opens it meanwhile finds it busy, and waits. The lock
 * ends with the process, however that ends. False when another has had it in between.
 */
function isMade(database: Database): boolean {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000');
  database.exec('BEGIN EXCLUSIVE');
  const isEmpty = !hasTables(database);
  if (isEmpty) database.exec(TABLES);
  database.exec('COMMIT');
  return isEmpty;
}

function hasTables(database: Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").first() !== undefined;
}

/** Opens an index to ask it; `damaged` is told when a question finds it damaged. Throws where there is none, which SQLite would make. */
export function openToRead(file: string, damaged?: () => void): Database {
  if (!existsSync(file)) throw new Error(`there is no index at ${file}`);
  return new Database(file, damaged);
}

/** Takes an index away. Those who read it keep what they have open. */
export function removeIndex(file: string): void {
  rmSync(file, { force: true });
  removeLog(file);
}

function removeLog(file: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/**
 * To be called when all files have been read for the first time. WAL from then on: readers see the last commit and wait for nobody.
 * NORMAL: a commit waits for no disk, a checkpoint does (https://sqlite.org/pragma.html#pragma_synchronous); after a power cut the
 * last commits may be gone, the file is whole, and the comparison of the next start finds again what they held.
 */
export function finishTables(database: Database): void {
  // An index in memory has no log beside it; it keeps what it may have to take back.
  const journal = database.file === ':memory:' ? 'MEMORY' : 'WAL';
  database.exec(INDEXES);
  database.exec(`PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = ${journal}; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000`);
  // A checkpoint after every 4 MB; what a long commit has made of the log is given back.
  database.exec('PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = 16000000');
}

/**
 * What the newsroom asks for and readers never do: drafts, corrected, withdrawn and expiring articles, the newest first. Each holds the few that it
 * is about. A text in JSON has its quotes escaped, so that what is looked for is always a field.
 */
export const NEWSROOM_LISTS = {
  withdrawn: `kind = 'article' AND instr(fields, '"withdrawn":{') > 0`,
  draft: `kind = 'article' AND published IS NOT NULL AND instr(fields, '"draft":true') > 0`,
  expiring: `kind = 'article' AND published IS NOT NULL AND instr(fields, '"draft":true') = 0 AND instr(fields, '"expiresAt":{') > 0`,
  corrected: `kind = 'article' AND published IS NOT NULL AND instr(fields, '"draft":true') = 0 AND instr(fields, '"corrections":[{') > 0`,
} as const;

/** When an article says that it was published, whoever may see it. */
export const DATED = `json_extract(fields, '$.publishedAt.epochMs')`;

/** To be called on an index that shows all, when all files have been read. */
export function finishForNewsroom(database: Database): void {
  for (const [name, which] of Object.entries(NEWSROOM_LISTS))
    database.exec(`CREATE INDEX IF NOT EXISTS ${name}List ON files (${DATED} DESC, slug) WHERE ${which}`);
}

/** How far whoever made an index has come. */
function standingOf(database: Database, warn: (error: unknown) => void): 'empty' | 'begun' | 'complete' {
  try {
    if (!hasTables(database)) return 'empty';
    return database.prepare("SELECT 1 FROM meta WHERE name = 'complete'").first() === undefined ? 'begun' : 'complete';
  } catch (error) {
    if (!isDamage(error)) throw error;
    warn(error);
    return 'begun';
  }
}
