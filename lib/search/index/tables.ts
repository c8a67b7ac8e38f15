import type Database from 'libsql';
import { COLUMNS } from './articleWords';

/** Counts up when the tables or the words in them change: an index of another version is made anew. */
const VERSION = 3;

// Words come as terms, parted by spaces: all that is left to the tokenizer is to part them, and to keep tags whole.
const TABLES = `
  CREATE TABLE IF NOT EXISTS articles (
    id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, file TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL, published INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    ${COLUMNS.join(', ')}, content = '', contentless_delete = 1, tokenize = "ascii tokenchars ':-'"
  );
`;

// By itself FTS5 merges while it takes in, now and then for a third of a second; we do it between two questions. Of eight
// parts at a time, where it would take four: half the work, and a query of eight parts is as fast.
const MERGING = `INSERT INTO words (words, rank) VALUES ('automerge', 0), ('usermerge', 8)`;
/** Pages of 4 KB that one step of merging writes: 5 ms. */
const MERGED = 200;

/** Makes a database the index: as it was left, or empty when it is new or of another version. */
export function prepare(database: Database.Database): [Database.Database, Statements] {
  database.pragma('journal_mode = WAL');
  // A lost second of indexing is indexed again; a sync for every batch is not worth it.
  database.pragma('synchronous = OFF');
  // 8 MB of pages, where SQLite would keep 2: common words are asked for again and again.
  database.pragma('cache_size = -8000');
  if (versionOf(database) !== VERSION) database.exec('DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS articles;');
  database.exec(TABLES);
  if (versionOf(database) !== VERSION) database.exec(`${MERGING}; PRAGMA user_version = ${VERSION}`);
  return [database, statements(database)];
}

export type Statements = ReturnType<typeof statements>;

/** Everything that is said to it but questions: understood once, which takes as long as doing it. */
function statements(database: Database.Database) {
  const places = COLUMNS.map(() => '?').join(', ');
  return {
    filesAfter: database.prepare('SELECT id, file FROM articles WHERE id > ? ORDER BY id LIMIT ?'),
    stampOf: database.prepare('SELECT stamp FROM articles WHERE file = ?'),
    idsOf: database.prepare('SELECT id FROM articles WHERE file = ? OR slug = ?'),
    isTaken: database.prepare('SELECT 1 FROM articles WHERE id = ?'),
    addArticle: database.prepare('INSERT INTO articles (id, slug, file, stamp, published) VALUES (?, ?, ?, ?, ?)'),
    addWords: database.prepare(`INSERT INTO words (rowid, ${COLUMNS.join(', ')}) VALUES (?, ${places})`),
    removeArticle: database.prepare('DELETE FROM articles WHERE id = ?'),
    removeWords: database.prepare('DELETE FROM words WHERE rowid = ?'),
    merge: database.prepare(`INSERT INTO words (words, rank) VALUES ('merge', ${MERGED})`),
    changes: database.prepare('SELECT total_changes() AS changes'),
  };
}

/** Not by `pragma(…, { simple: true })`: in libsql 0.5 that answers an object, and every start would make the index anew. */
function versionOf(database: Database.Database): unknown {
  const row: unknown = database.prepare('PRAGMA user_version').get();
  return typeof row === 'object' && row !== null && 'user_version' in row ? row.user_version : undefined;
}
