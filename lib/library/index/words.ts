import { createHash } from 'node:crypto';
import type { Article } from '../../content/article';
import { searchableText } from '../../markdown/searchableText';
import { stemmingFor, WHOLE } from '../../language/stemming';
import { terms, termText, type Stemming } from '../../text/terms';
import { wallClock } from '../../text/timeZone';
import { numberIn, textIn, type Database } from './database';
import { fieldsOf } from './fields';
import type { Holder } from './indexReader';

/**
 * The columns of the words. The text comes first: a word of the first column is spared two bytes that name its column, which is a
 * tenth of the index.
 */
export const COLUMNS = ['body', 'headline', 'standfirst', 'names', 'tags'] as const;

/** Filters are words of a column of their own, so that the index intersects them as it does words. */
export const sectionTag = (section: string): string => `rubrique:${section}`;
export const yearTag = (year: string): string => `annee:${year}`;
/** By whose stems an article's words are known. */
export const stemmingTag = ({ id }: Stemming): string => `langue:${id}`;

/** No two headlines begin with as many words alike; a question is cut, and may hold no more of a long one. */
const TELLING_WORDS = 16;

/** A whole headline as one word, whatever its language: whoever types it finds its article, however many others hold the same words. */
export function headlineTag(headline: string): string {
  const said = terms(headline, WHOLE).slice(0, TELLING_WORDS).join(' ');
  return `titre:${createHash('sha256').update(said).digest('hex').slice(0, 16)}`;
}

/** Pages of 4 KB that one step of merging writes: 5 ms. */
const MERGED = 200;

/** The words of the articles, for the search. */
export class Words {
  readonly #write;
  /** Where the next article finds room, of seconds that several share. */
  readonly #room = new Map<number, number>();

  constructor(readonly database: Database) {
    const places = COLUMNS.map(() => '?').join(', ');
    this.#write = {
      want: database.prepare('UPDATE files SET wordsId = 0 WHERE id = ? AND wordsId IS NULL'),
      wordless: database.prepare(`
        SELECT files.id, fields, body FROM files JOIN texts ON texts.id = files.id WHERE wordsId = 0 ORDER BY published LIMIT ?`),
      placeOf: database.prepare('SELECT wordsId FROM files WHERE id = ?'),
      isTaken: database.prepare('SELECT 1 FROM files WHERE wordsId = ? AND wordsId <> 0'),
      place: database.prepare('UPDATE files SET wordsId = ? WHERE id = ?'),
      add: database.prepare(`INSERT INTO words (rowid, ${COLUMNS.join(', ')}) VALUES (?, ${places})`),
      remove: database.prepare('DELETE FROM words WHERE rowid = ?'),
      merge: database.prepare(`INSERT INTO words (words, rank) VALUES ('merge', ${MERGED})`),
      changes: database.prepare('SELECT total_changes()'),
    };
  }

  /** Has the words of the file that now has a slug taken in soon, and those of the one before taken out. */
  exchange(was: Holder | undefined, is: Holder | undefined): void {
    if (was && was.id !== is?.id) this.remove(was.id);
    if (is?.published !== undefined) this.#write.want.run(is.id);
    else if (is) this.remove(is.id);
  }

  /** Takes a file's words out. */
  remove(id: number): void {
    const place = numberIn(this.#write.placeOf.first(id));
    if (place === undefined) return;
    if (place !== 0) this.#write.remove.run(place);
    this.#write.place.run(undefined, id);
  }

  /** Takes in the words of up to so many articles that wait for it, in the order of publication: FTS5 is twice as fast in the order of ids. Answers how many they were. */
  add(most: number, timeZone: string): number {
    const rows = this.#write.wordless.all(most);
    for (const row of rows) {
      const [id, fields, body] = [numberIn(row) ?? 0, textIn(row, 1) ?? '', textIn(row, 2) ?? ''];
      const article = { ...fieldsOf('article', fields), body };
      const place = this.#freePlace(article.publishedAt.epochMs);
      this.#write.add.run(place, ...articleWords(article, timeZone));
      this.#write.place.run(place, id);
    }
    return rows.length;
  }

  /**
   * Merges some of what was taken in, for 5 ms or so. Answers false when there was nothing to merge. By itself FTS5 merges while it
   * takes in, now and then for a third of a second.
   */
  tidy(): boolean {
    const changes = (): number => numberIn(this.#write.changes.first()) ?? 0;
    const before = changes();
    this.#write.merge.run();
    // The command itself is one (https://sqlite.org/fts5.html#the_merge_command).
    return changes() - before > 1;
  }

  /**
   * Places follow the order of publication, so that « the newest that match » is a walk from the end and no sort: the second of it,
   * or the next that is free, for dates without an hour all fall on midnight. Small steps make a small index.
   */
  #freePlace(epochMs: number): number {
    // No article has the place 0, which says that it has none yet; those from before 1970 have negative ones.
    const second = Math.floor(epochMs / 1000) || 1;
    let place = this.#room.get(second) ?? second;
    while (place === 0 || this.#write.isTaken.first(place) !== undefined) place += 1;
    if (place > second) this.#room.set(second, place + 1);
    return place;
  }
}

/**
 * What the index is to find an article by, column by column; its section, its year in the paper's time zone, its language and its headline
 * are tags.
 */
function articleWords(article: Article, timeZone: string): string[] {
  const { kicker, headline, standfirst, byline, topics, agency, dateline, section, publishedAt, body, lang } = article;
  const stemming = stemmingFor(lang);
  const year = yearTag(String(wallClock(publishedAt.epochMs, timeZone).year));
  const words: Record<(typeof COLUMNS)[number], string> = {
    body: termText(searchableText(body), stemming),
    headline: termText(`${kicker ?? ''} ${headline}`, stemming),
    standfirst: termText(standfirst ?? '', stemming),
    names: termText([...byline, ...topics, agency ?? '', dateline ?? ''].join(' . '), stemming),
    tags: [sectionTag(section), year, stemmingTag(stemming), headlineTag(headline)].join(' '),
  };
  return COLUMNS.map((column) => words[column]);
}
