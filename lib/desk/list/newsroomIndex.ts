import { setImmediate as aTurn } from 'node:timers/promises';
import { frontKey } from '../../addresses/fronts';
import { KINDS, type Kind } from '../../content/kinds';
import { byPlace, type Problem } from '../../content/problem';
import { numberIn, textIn, type Database, type Row } from '../../library/index/database';
import { problemsOf } from '../../library/index/fields';
import { DATED, NEWSROOM_LISTS } from '../../library/index/schema';

/** A file as the index knows it. */
export interface Listed {
  readonly file: string;
  readonly kind: Kind;
  readonly slug: string;
  /** As JSON; absent when it could never be used. */
  readonly fields: string | undefined;
  readonly problems: readonly Problem[];
}

/** Where a list goes on: behind the file of this date and name. */
export interface Mark {
  readonly at: number;
  readonly slug: string;
}

type Special = keyof typeof NEWSROOM_LISTS;

const COLUMNS = 'files.path, kind, files.slug, fields, problems';
const LATEST = 'front = (SELECT id FROM fronts WHERE key = ?1)';
const BEHIND = (at: string, slug: string): string => `${at} <= ?2 AND (${at} < ?2 OR ${slug} > ?3)`;
const entries = (more: string): string =>
  `SELECT ${COLUMNS} FROM entries CROSS JOIN files ON files.id = entries.file
   WHERE ${LATEST} AND ${BEHIND('entries.published', 'entries.slug')} ${more} ORDER BY entries.published DESC, entries.slug LIMIT ?4`;
const special = (which: Special): string =>
  `SELECT ${COLUMNS} FROM files WHERE ${NEWSROOM_LISTS[which]} AND ${BEHIND(DATED, 'slug')} ORDER BY ${DATED} DESC, slug LIMIT ?4`;
const countOf = (which: Special): string => `SELECT count(*) FROM files WHERE ${NEWSROOM_LISTS[which]}`;
const FAULTY = 'SELECT path FROM files WHERE problems IS NOT NULL UNION SELECT path FROM clashes';
const PLAIN = `AND instr(fields, '"draft":true') = 0`;

function statements(database: Database) {
  return {
    latest: database.prepare(entries('')),
    published: database.prepare(entries(`${PLAIN} AND entries.published <= ?5 AND instr(fields, '"corrections":[{') = 0`)),
    scheduled: database.prepare(entries(`${PLAIN} AND entries.published > ?5`)),
    draft: database.prepare(special('draft')),
    corrected: database.prepare(special('corrected')),
    withdrawn: database.prepare(special('withdrawn')),
    expiring: database.prepare(special('expiring')),
    faulty: database.prepare(`SELECT ${COLUMNS} FROM files WHERE path IN (${FAULTY}) AND path > ? ORDER BY path LIMIT ?`),
    ofKind: database.prepare(`SELECT ${COLUMNS} FROM files WHERE kind = ? AND fields IS NOT NULL AND slug > ? ORDER BY slug, path LIMIT ?`),
    at: database.prepare(`SELECT ${COLUMNS} FROM files WHERE path = ?`),
    bySlug: database.prepare(`SELECT ${COLUMNS} FROM files WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path LIMIT 1`),
    called: database.prepare(
      `SELECT ${COLUMNS} FROM files WHERE kind = ? AND slug >= ?2 AND slug < ?2 || char(1114111) AND fields IS NOT NULL ORDER BY slug LIMIT ?3`,
    ),
    holding: database.prepare(
      `SELECT ${COLUMNS} FROM files WHERE kind = ? AND fields IS NOT NULL AND instr(lower(fields), ?) > 0 ORDER BY slug LIMIT ?`,
    ),
    citing: database.prepare(
      `SELECT ${COLUMNS} FROM files WHERE id >= ?1 AND id < ?2 AND kind = 'article' AND instr(fields, '"related":["') > 0
       AND instr(fields, ?3) > 0 AND instr(json_extract(fields, '$.related'), ?3) > 0`,
    ),
    lastId: database.prepare('SELECT max(id) FROM files'),
    onFront: database.prepare(`SELECT ${COLUMNS} FROM entries CROSS JOIN files ON files.id = entries.file WHERE ${LATEST}`),
    withdrawnSaying: database.prepare(`SELECT ${COLUMNS} FROM files WHERE ${NEWSROOM_LISTS.withdrawn} AND instr(fields, ?) > 0`),
    alias: database.prepare('SELECT 1 FROM aliases WHERE key = ? LIMIT 1'),
    clashes: database.prepare('SELECT problem FROM clashes WHERE path = ?'),
    counts: {
      draft: database.prepare(countOf('draft')),
      corrected: database.prepare(countOf('corrected')),
      withdrawn: database.prepare(countOf('withdrawn')),
      expired: database.prepare(`${countOf('expiring')} AND json_extract(fields, '$.expiresAt.epochMs') <= ?`),
      faulty: database.prepare(`SELECT count(*) FROM (${FAULTY})`),
      scheduled: database.prepare(
        `SELECT count(*) FROM entries CROSS JOIN files ON files.id = entries.file WHERE ${LATEST} AND entries.published > ?2 ${PLAIN}`,
      ),
      all: database.prepare(`SELECT articles FROM fronts WHERE key = ?`),
    },
    topics: database.prepare(
      `SELECT key, articles FROM fronts WHERE key >= ?1 AND key < ?1 || char(1114111) ORDER BY articles DESC LIMIT ?2`,
    ),
  };
}

/** Rows that are looked through at once: some 50 ms. */
const AT_ONCE = 20_000;
const ARTICLES = frontKey({ kind: 'latest' });
const FAR = Number.MAX_SAFE_INTEGER;
export const BEGINNING: Mark = { at: FAR, slug: '' };

/** What the desk asks of an index that shows all, beside what the library answers. `now` is in epoch milliseconds. */
export class NewsroomIndex {
  readonly #ask;

  constructor(readonly database: Database) {
    this.#ask = statements(database);
  }

  /** For whoever asks how a list is read. */
  static questionOf(which: Special): string {
    return special(which);
  }

  /** Articles that are not withdrawn, the newest first. */
  latest(after: Mark, count: number): Listed[] {
    return this.#ask.latest.all(ARTICLES, after.at, after.slug, count).map((row) => this.#listed(row));
  }

  published(after: Mark, count: number, now: number): Listed[] {
    return this.#ask.published.all(ARTICLES, after.at, after.slug, count, now).map((row) => this.#listed(row));
  }

  scheduled(after: Mark, count: number, now: number): Listed[] {
    return this.#ask.scheduled.all(ARTICLES, after.at, after.slug, count, now).map((row) => this.#listed(row));
  }

  special(which: Special, after: Mark, count: number): Listed[] {
    return this.#ask[which].all(undefined, after.at, after.slug, count).map((row) => this.#listed(row));
  }

  /** Files that cannot be used as they stand, in the order of their paths. */
  faulty(afterPath: string, count: number): Listed[] {
    return this.#ask.faulty.all(afterPath, count).map((row) => this.#listed(row));
  }

  ofKind(kind: Kind, afterSlug: string, count: number): Listed[] {
    return this.#ask.ofKind.all(kind, afterSlug, count).map((row) => this.#listed(row));
  }

  at(file: string): Listed | undefined {
    const row = this.#ask.at.first(file);
    return row && this.#listed(row);
  }

  bySlug(kind: Kind, slug: string): Listed | undefined {
    const row = this.#ask.bySlug.first(kind, slug);
    return row && this.#listed(row);
  }

  /** Whether an article answers for an old address. */
  hasAlias(key: string): boolean {
    return this.#ask.alias.first(key) !== undefined;
  }

  /** Files of a kind whose names begin so. */
  called(kind: Kind, slug: string, count: number): Listed[] {
    return this.#ask.called.all(kind, slug, count).map((row) => this.#listed(row));
  }

  /** Files of a kind whose fields hold a text, in lower case: for kinds of which there are some thousands. */
  holding(kind: Kind, text: string, count: number): Listed[] {
    return this.#ask.holding.all(kind, text, count).map((row) => this.#listed(row));
  }

  /** Articles that name another one under `related`. All rows are looked through, bit by bit: other editors are answered meanwhile. */
  async citing(slug: string): Promise<Listed[]> {
    const last = numberIn(this.#ask.lastId.first()) ?? 0;
    const found: Listed[] = [];
    for (let id = 0; id <= last; id += AT_ONCE) {
      found.push(...this.#ask.citing.all(id, id + AT_ONCE, `"${slug}"`).map((row) => this.#listed(row)));
      await aTurn();
    }
    return found;
  }

  /** Dossiers whose order may name an article. */
  ordering(slug: string): Listed[] {
    return this.holding('dossier', `"${slug}"`, FAR);
  }

  /** All articles of a dossier. */
  inDossier(slug: string): Listed[] {
    const listed = this.#ask.onFront.all(frontKey({ kind: 'dossier', id: slug }));
    return [...listed, ...this.#ask.withdrawnSaying.all(`"dossier":"${slug}"`)].map((row) => this.#listed(row));
  }

  /** Keys of the topics whose ids begin so, those with most articles first. */
  topics(id: string, count: number): string[] {
    return this.#ask.topics.all(`topic:${id}`, count).map((row) => textIn(row) ?? '');
  }

  /** The newest article of a front, by its key. */
  newestOf(key: string): Listed | undefined {
    const row = this.#ask.latest.first(key, FAR, '', 1);
    return row && this.#listed(row);
  }

  counts(now: number): Record<'draft' | 'scheduled' | 'published' | 'corrected' | 'expired' | 'withdrawn' | 'faulty', number> {
    const { draft, corrected, expired, withdrawn, faulty, scheduled, all } = this.#ask.counts;
    const known = {
      draft: numberIn(draft.first()) ?? 0,
      corrected: numberIn(corrected.first()) ?? 0,
      expired: numberIn(expired.first(now)) ?? 0,
      withdrawn: numberIn(withdrawn.first()) ?? 0,
      faulty: numberIn(faulty.first()) ?? 0,
      scheduled: numberIn(scheduled.first(ARTICLES, now)) ?? 0,
    };
    const published = (numberIn(all.first(ARTICLES)) ?? 0) - known.draft - known.corrected - known.scheduled - known.expired;
    return { ...known, published: Math.max(0, published) };
  }

  #listed(row: Row): Listed {
    const file = textIn(row) ?? '';
    const kind = KINDS.find((each) => each === textIn(row, 1)) ?? 'article';
    const clashes = this.#ask.clashes.all(file).flatMap((clash) => problemsOf(textIn(clash)));
    const problems = [...problemsOf(textIn(row, 4)), ...clashes].sort(byPlace);
    return { file, kind, slug: textIn(row, 2) ?? '', fields: textIn(row, 3), problems };
  }
}
