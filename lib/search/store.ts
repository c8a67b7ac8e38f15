import Database from 'libsql';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../content/article';
import { wallClock } from '../text/timeZone';
import { sectionTag, yearTag } from './query';
import { terms } from './terms';

/** Counts up when the tables or the words in them change: an index of another version is made anew. */
const VERSION = 2;

// Words come as terms, parted by spaces: all that is left to the tokenizer is to part them, and to keep tags whole.
const TABLES = `
  CREATE TABLE IF NOT EXISTS articles (
    id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, file TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL, published INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    headline, standfirst, names, body, tags, content = '', contentless_delete = 1, tokenize = "ascii tokenchars ':-'"
  );
`;

/** An article in the index. */
export interface Indexed {
  readonly slug: string;
  readonly file: string;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** The full-text index: an SQLite file that may be deleted at any time and is then made anew. */
export class SearchStore {
  readonly database: Database.Database;
  readonly #file: string;

  constructor(file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
    this.database = open(file);
  }

  /** What is in the index, by file. */
  indexed(): Map<string, Indexed> {
    const rows: unknown[] = this.database.prepare('SELECT slug, file, stamp FROM articles').all();
    return new Map(rows.map(readIndexed).map((row) => [row.file, row]));
  }

  add(article: Article, file: string, stamp: string, timeZone: string): void {
    // Two files never claim one slug in the library; here the one that comes later takes the place.
    this.remove(file, article.slug);
    const { slug, publishedAt, section, byline, agency, topics } = article;
    const { year } = wallClock(publishedAt.epochMs, timeZone);
    const id = this.#freeId(publishedAt.epochMs);
    const words = [
      `${article.kicker ?? ''} ${article.headline}`,
      article.standfirst ?? '',
      [...byline, ...topics, agency ?? '', article.dateline ?? ''].join(' . '),
      plain(article.body),
    ].map((text) => terms(text).join(' '));
    this.database
      .prepare('INSERT INTO articles (id, slug, file, stamp, published) VALUES (?, ?, ?, ?, ?)')
      .run(id, slug, file, stamp, publishedAt.epochMs);
    const insert = this.database.prepare('INSERT INTO words (rowid, headline, standfirst, names, body, tags) VALUES (?, ?, ?, ?, ?, ?)');
    insert.run(id, ...words, `${sectionTag(section)} ${yearTag(String(year))}`);
  }

  remove(file: string, slug = ''): void {
    const rows: unknown[] = this.database.prepare('SELECT id FROM articles WHERE file = ? OR slug = ?').all(file, slug);
    for (const row of rows) {
      if (typeof row !== 'object' || row === null || !('id' in row)) continue;
      this.database.prepare('DELETE FROM words WHERE rowid = ?').run(row.id);
      this.database.prepare('DELETE FROM articles WHERE id = ?').run(row.id);
    }
  }

  /** Ids follow the order of publication, so that « the newest that match » is a walk from the end and no sort. */
  #freeId(epochMs: number): number {
    const first = Math.floor(epochMs / 1000) * PER_SECOND;
    const row: unknown = this.database
      .prepare('SELECT max(id) AS last FROM articles WHERE id >= ? AND id < ?')
      .get(first, first + PER_SECOND);
    const last = typeof row === 'object' && row !== null && 'last' in row && typeof row.last === 'number' ? row.last : first;
    return last + 1;
  }

  /** Runs `write` as one transaction: all of it is in the index, or nothing. */
  together(write: () => void): void {
    this.database.transaction(write)();
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

/** Articles of one second that the index can hold apart; dates without an hour all fall on midnight. */
const PER_SECOND = 65_536;

function open(file: string): Database.Database {
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

function prepare(database: Database.Database): Database.Database {
  database.pragma('journal_mode = WAL');
  // A lost second of indexing is indexed again; a sync for every batch is not worth it.
  database.pragma('synchronous = OFF');
  // 16 MB of pages, where SQLite would keep 2: common words are asked for again and again.
  database.pragma('cache_size = -16000');
  if (versionOf(database) !== VERSION) {
    database.exec('DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS articles;');
    database.pragma(`user_version = ${VERSION}`);
  }
  database.exec(TABLES);
  return database;
}

/** Not by `pragma(…, { simple: true })`: in libsql 0.5 that answers an object, and every start would make the index anew. */
function versionOf(database: Database.Database): unknown {
  const row: unknown = database.prepare('PRAGMA user_version').get();
  return typeof row === 'object' && row !== null && 'user_version' in row ? row.user_version : undefined;
}

function readIndexed(row: unknown): Indexed {
  if (typeof row === 'object' && row !== null && 'slug' in row && 'file' in row && 'stamp' in row) {
    return { slug: String(row.slug), file: String(row.file), stamp: String(row.stamp) };
  }
  throw new TypeError('the search index holds a row of another form');
}

/** Markdown without what no reader sees: addresses and tags would be found as words. Other signs are no words anyway. */
function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/<[^<>]*>/g, ' ');
}
