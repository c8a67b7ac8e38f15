import type { ArticleSummary } from '../../content/article';
import type { Kind } from '../../content/kinds';
import type { Problem } from '../../content/problem';
import { numberIn, textIn, type Database, type Row } from './database';
import { fieldsOf } from './fields';
import type { FrontKeys } from '../../content/frontKeys';
import type { Words } from './words';

/** What was read of a file. */
export interface FileRead {
  /** Relative to the content folder. */
  readonly path: string;
  readonly slug: string;
  readonly kind: Kind;
  /** Differs whenever the file, or a picture beside it, does. */
  readonly stamp: string;
  /** Of its path, its bytes, and the names and sizes of the pictures beside it. */
  readonly digest: number;
  /** The same as the stamp of the pictures beside it alone. */
  readonly beside?: string | undefined;
  /** What it says, as JSON. Absent when it cannot be used as it stands: what it said before stays up then; unless it is `null`. */
  readonly fields?: string | null | undefined;
  readonly body?: string | undefined;
  /** What was made of the text, as JSON. */
  readonly typeset?: string | undefined;
  readonly problems: readonly Problem[];
}

/** What a file was when it was read. */
export type Seen = Pick<FileRead, 'stamp' | 'digest'>;

/** What was read, by path; `undefined` for a file that is gone. */
export type Reads = ReadonlyMap<string, FileRead | undefined>;

/** What a row is made by, beside the file. */
export interface RowRules {
  /** Drafts are published like others. */
  readonly showsAll: boolean;
  /** Of what is made of texts. */
  readonly typesetting: string;
}

/** Paths that are answered at a time. */
const TOGETHER = 500;
/** Stands before the stamp of a file that is to be read again though it may be the same. */
const REREAD = '~';

/** Whether a file is to be read again by other rules or settings, whatever its bytes. */
export function isDoubted({ stamp }: Seen): boolean {
  return stamp === '' || stamp.startsWith(REREAD);
}

/** The rows of the files, and of their texts. */
export class Files {
  readonly #write;

  constructor(
    readonly database: Database,
    readonly rules: RowRules,
    readonly words: Words,
  ) {
    this.#write = {
      at: database.prepare('SELECT id, stamp, fields, fronts, beside, body FROM files LEFT JOIN texts USING (id) WHERE path = ?'),
      add: database.prepare(
        'INSERT INTO files (path, folder, slug, kind, stamp, digest, problems) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id',
      ),
      see: database.prepare("UPDATE files SET stamp = ?, copy = '', digest = ?, problems = ? WHERE id = ?"),
      say: database.prepare('UPDATE files SET fields = ?, published = ?, expires = ?, fronts = ?, beside = ? WHERE id = ?'),
      expire: database.prepare(
        'UPDATE files SET published = NULL, expires = NULL, fronts = NULL WHERE expires IS NOT NULL AND expires <= ?',
      ),
      forget: database.prepare('DELETE FROM files WHERE id = ?'),
      putText: database.prepare('REPLACE INTO texts (id, body, rules, typeset) VALUES (?, ?, ?, ?)'),
      forgetText: database.prepare('DELETE FROM texts WHERE id = ?'),
      setTypeset: database.prepare('UPDATE texts SET rules = ?, typeset = ? WHERE id = ?'),
      stamp: database.prepare('SELECT stamp, digest FROM files WHERE path = ?'),
      seen: database.prepare('SELECT path, stamp, digest, copy FROM files WHERE path IN (SELECT value FROM json_each(?))'),
      restamp: database.prepare('UPDATE files SET copy = stamp, stamp = ? WHERE path = ?'),
      problems: database.prepare(
        'SELECT path, problems FROM files WHERE path IN (SELECT value FROM json_each(?)) AND problems IS NOT NULL ORDER BY path',
      ),
      paths: database.prepare("SELECT path FROM files WHERE path > ? AND path < ? AND kind <> 'site' ORDER BY path LIMIT ?"),
      pathsIn: database.prepare('SELECT path FROM files WHERE folder = ?'),
      count: database.prepare("SELECT count(*) FROM files WHERE kind <> 'site'"),
      doubt: database.prepare("UPDATE files SET stamp = '' WHERE kind <> 'site'"),
      reread: database.prepare(`UPDATE files SET stamp = '${REREAD}' || ltrim(stamp, '${REREAD}') WHERE kind <> 'site'`),
    };
  }

  /** What told of a file that it was the one that was read. */
  stampOf(path: string): string | undefined {
    return textIn(this.#write.stamp.first(path));
  }

  /** What a file was when it was read. */
  lastSeen(path: string): Seen {
    const row = this.#write.stamp.first(path);
    return { stamp: textIn(row) ?? '', digest: numberIn(row, 1) ?? 0 };
  }

  /** The same of many. */
  lastSeenOf(paths: readonly string[]): Map<string, Seen & { readonly copy: string }> {
    const rows = this.#write.seen.all(JSON.stringify(paths));
    const seenIn = (row: Row) => ({ stamp: textIn(row, 1) ?? '', digest: numberIn(row, 2) ?? 0, copy: textIn(row, 3) ?? '' });
    return new Map(rows.map((row) => [textIn(row) ?? '', seenIn(row)]));
  }

  /** Files are others by their stamps, and are what they were: the same bytes, with no picture beside them. */
  restamp(stamps: ReadonlyMap<string, string>): void {
    if (stamps.size === 0) return;
    this.database.together(() => {
      for (const [path, stamp] of stamps) this.#write.restamp.run(stamp, path);
    });
  }

  /** Those of the files that are read again only because it was asked for: they are as they were. */
  rereadIn(reads: Reads): Set<string> {
    return new Set([...reads].flatMap(([path, read]) => (read && this.stampOf(path) === REREAD + read.stamp ? [path] : [])));
  }

  /** What is wrong with these files, as one text. */
  faultsOf(paths: readonly string[]): string {
    return JSON.stringify(this.#write.problems.all(JSON.stringify(paths)));
  }

  /** Known files, without the settings'. */
  count(): number {
    return numberIn(this.#write.count.first()) ?? 0;
  }

  /** Known files between two paths, some at a time. */
  *paths(from = '', to = '\u{10FFFF}'): Generator<string[]> {
    for (let after = from; ;) {
      const paths = this.#write.paths.all(after, to, TOGETHER).map((row) => textIn(row) ?? '');
      const last = paths.at(-1);
      if (last === undefined) return;
      yield paths;
      after = last;
    }
  }

  /** Known files that lie in a folder, not those further below. */
  pathsIn(folder: string): string[] {
    return this.#write.pathsIn.all(folder).map((row) => textIn(row) ?? '');
  }

  /** Other settings make other articles of the files: all are read again when the folder is compared. */
  doubtAll(): void {
    this.#write.doubt.run();
  }

  /** The same, for another version of the site: what it reads otherwise in a file that is as it was is no news. */
  rereadAll(): void {
    this.#write.reread.run();
  }

  /** Keeps what was made of a text, as it stands. */
  putTypeset(id: number, typeset: string): void {
    this.#write.setTypeset.run(this.rules.typesetting, typeset, id);
  }

  /** Writes what was read of a file, as it stands at `now` (epoch milliseconds). What could not be used leaves what the file said before. */
  put(read: FileRead, frontKeys: FrontKeys, now: number): void {
    const { path, slug, kind, stamp, digest, fields, body, typeset, beside = '' } = read;
    const row = this.#write.at.first(path);
    const known = numberIn(row);
    const problems = read.problems.length > 0 ? JSON.stringify(read.problems) : undefined;
    const id = known ?? numberIn(this.#write.add.first(path, folderOf(path), slug, kind, stamp, digest, problems)) ?? 0;
    if (known !== undefined) this.#write.see.run(stamp, digest, problems, id);
    if (fields === null) this.#unsay(id);
    if (fields === undefined || fields === null) return;
    const article = kind === 'article' ? fieldsOf('article', fields) : undefined;
    const { published, expires } = shownFrom(article, this.rules, now);
    const fronts = article && published !== undefined ? JSON.stringify(frontKeys(article)) : undefined;
    const isSaid = [fields, fronts, beside, body].every((said, at) => textIn(row, at + 2) === said);
    if (isSaid && typeset !== undefined) this.putTypeset(id, typeset);
    if (isSaid) return;
    this.words.remove(id);
    this.#write.say.run(fields, published, expires, fronts, beside, id);
    if (body !== undefined) this.#write.putText.run(id, body, typeset === undefined ? undefined : this.rules.typesetting, typeset);
  }

  /** Readers may not see any more whose time online has ended by `now`. */
  expire(now: number): void {
    this.#write.expire.run(now);
  }

  /** The file is gone. */
  remove(path: string): void {
    const id = numberIn(this.#write.at.first(path));
    if (id === undefined) return;
    this.words.remove(id);
    this.#write.forgetText.run(id);
    this.#write.forget.run(id);
  }

  #unsay(id: number): void {
    this.words.remove(id);
    this.#write.say.run(undefined, undefined, undefined, undefined, '', id);
    this.#write.forgetText.run(id);
  }
}

/** From when on readers may see an article, and from when on no longer, in epoch milliseconds; `undefined`: never. What shows all shows what is over, too. */
export function shownFrom(article: ArticleSummary | undefined, { showsAll }: RowRules, now: number) {
  if (!article) return {};
  const { draft, withdrawn, expiresAt, publishedAt } = article;
  const expires = showsAll ? undefined : expiresAt?.epochMs;
  const isNever = withdrawn !== undefined || (draft && !showsAll) || (expires !== undefined && expires <= now);
  return isNever ? {} : { published: publishedAt.epochMs, expires };
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
