import { aliasKey } from '../../addresses/canonical';
import { numberIn, textIn, type Database } from './database';
import { isKind } from '../../content/kinds';
import { fieldsOf, type Named } from './fields';
import { folderOf, shownFrom, type RowRules } from './files';
import type { FrontKeys } from '../../content/frontKeys';
import type { FileRead } from './files';

/** A row for each, in the columns' order. */
type Rows = (string | number | null)[][];

/**
 * Puts files into an index of which nothing is told yet, many at a time: a call for each row would take longer than the row. What
 * stands between files is settled when all are there.
 */
export class BulkLoad {
  readonly #write;
  readonly #fronts = new Map<string, number>();
  #lastFile: number;

  constructor(
    readonly database: Database,
    readonly rules: RowRules,
  ) {
    const insert = (table: string, columns: string) => manyRows(database, table, columns.split(', '));
    this.#write = {
      files: insert('files', 'id, path, folder, slug, kind, stamp, digest, beside, published, expires, wordsId, fields, fronts, problems'),
      texts: insert('texts', 'id, body'),
      entries: insert('entries', 'front, published, slug, file'),
      aliases: insert('aliases', 'key, path, file'),
      fronts: insert('fronts', 'id, key, articles'),
    };
    this.#lastFile = numberIn(database.prepare('SELECT max(id) FROM files').first()) ?? 0;
    for (const row of database.prepare('SELECT key, id FROM fronts').all()) this.#fronts.set(textIn(row) ?? '', numberIn(row, 1) ?? 0);
  }

  /** Puts in files of which the index knows nothing, as they stand at `now` (epoch milliseconds). */
  add(reads: Iterable<FileRead>, frontKeys: FrontKeys, now: number): void {
    const rows: Record<'files' | 'texts' | 'entries' | 'aliases' | 'fronts', Rows> = {
      files: [],
      texts: [],
      entries: [],
      aliases: [],
      fronts: [],
    };
    for (const { path, slug, kind, stamp, digest, beside = '', fields = null, body, problems } of reads) {
      const id = (this.#lastFile += 1);
      const article = kind === 'article' && fields !== null ? fieldsOf('article', fields) : undefined;
      const { published, expires } = shownFrom(article, this.rules, now);
      const keys = article && published !== undefined ? frontKeys(article) : undefined;
      const told = problems.length > 0 ? JSON.stringify(problems) : null;
      const isWordless = published === undefined ? null : 0;
      rows.files.push([
        id,
        path,
        folderOf(path),
        slug,
        kind,
        stamp,
        digest,
        beside,
        published ?? null,
        expires ?? null,
        isWordless,
        fields,
        keys ? JSON.stringify(keys) : null,
        told,
      ]);
      if (body !== undefined) rows.texts.push([id, body]);
      for (const key of keys ?? []) rows.entries.push([this.#frontOf(key, rows.fronts), published ?? 0, slug, id]);
      for (const alias of article?.aliases ?? []) rows.aliases.push([aliasKey(alias), path, id]);
    }
    // In their order: each page of the table is then written once for many rows.
    rows.entries.sort(([frontA = 0, atA = 0], [frontB = 0, atB = 0]) => Number(frontA) - Number(frontB) || Number(atB) - Number(atA));
    this.#write.files(rows.files);
    this.#write.texts(rows.texts);
    this.#write.fronts(rows.fronts);
    this.#write.entries(rows.entries);
    this.#write.aliases(rows.aliases);
  }

  /** Counts what is on each front. */
  count(): void {
    this.database.exec('UPDATE fronts SET articles = (SELECT count(*) FROM entries WHERE front = fronts.id)');
  }

  /** The slugs that more than one file wants, as `kind` and `slug`. */
  disputed(): Named[] {
    const rows = this.database
      .prepare('SELECT kind, slug FROM files WHERE fields IS NOT NULL GROUP BY kind, slug HAVING count(*) > 1')
      .all();
    return rows.flatMap((row): Named[] => {
      const [kind, slug = ''] = [textIn(row), textIn(row, 1)];
      return isKind(kind) ? [{ kind, slug }] : [];
    });
  }

  #frontOf(key: string, rows: Rows): number {
    const known = this.#fronts.get(key);
    if (known !== undefined) return known;
    const id = this.#fronts.size + 1;
    this.#fronts.set(key, id);
    rows.push([id, key, 0]);
    return id;
  }
}

/** Rows that one call writes: it takes as long as two of them. */
const TOGETHER = 50;

/** Writes rows of a table, those that are there already not. */
function manyRows(database: Database, table: string, columns: readonly string[]): (rows: Rows) => void {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const into = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES `;
  const one = database.prepare(into + row);
  const many = database.prepare(into + Array.from({ length: TOGETHER }, () => row).join(', '));
  return (rows) => {
    const rest = rows.length % TOGETHER;
    for (let start = 0; start < rows.length - rest; start += TOGETHER) many.run(...rows.slice(start, start + TOGETHER).flat());
    for (const last of rows.slice(rows.length - rest)) one.run(...last);
  };
}
