import type { Article } from '../../content/article';
import type { Site } from '../../content/site';
import type { Problem } from '../../content/problem';
import { slugOf } from '../../content/contentFiles';
import { kindOf, SITE_FILE } from '../../content/kinds';
import { routes } from '../../addresses/routes';
import { BulkLoad } from './bulkLoad';
import { Clashes } from './clashes';
import { textIn, type Database } from './database';
import { fieldsOf, type Named } from './fields';
import { Files, type FileRead, type Reads, type RowRules } from './files';
import { openFrontKeys, type FrontKeys } from '../../content/frontKeys';
import { IndexReader } from './indexReader';
import { Lists } from './lists';
import { Owings, type Owed } from './owings';
import { finishForNewsroom, finishTables, letOthersIn } from './schema';
import { differingKeys, goneKeys, toldOf, type Names, type Told } from './told';
import { Words } from './words';

/** Who is owed what when an article stands otherwise before readers than it did; undefined: not public. */
export type Owes = (slug: string, before: Article | undefined, after: Article | undefined, site: Site) => readonly Owed[];

/** Who is owed the news that all that was made from these keys is to vanish. */
export type OwesGone = (keys: ReadonlySet<string>) => readonly Owed[];

interface Rules extends RowRules {
  readonly owes?: Owes | undefined;
  readonly owesGone?: OwesGone | undefined;
}

/** So many articles' words go with their change; those of more follow in their own time. */
const WORDS_AT_ONCE = 25;
/** Changes that are written down: whoever has not asked for so many is no longer there. */
const CHANGES_KEPT = 10_000;

/** Writes the index: one at a time has it. */
export class IndexWriter {
  readonly reader: IndexReader;
  readonly files: Files;
  readonly words: Words;
  readonly owings: Owings;
  readonly #write;
  readonly #lists: Lists;
  readonly #clashes: Clashes;
  #bulk: BulkLoad | undefined;
  #frontKeys: { readonly timeZone: string; readonly of: FrontKeys } | undefined;

  constructor(
    readonly database: Database,
    readonly rules: Rules,
  ) {
    this.reader = new IndexReader(database, rules.showsAll);
    this.words = new Words(database);
    this.files = new Files(database, rules, this.words);
    this.owings = new Owings(database);
    this.#lists = new Lists(database);
    this.#clashes = new Clashes(database, this.reader);
    this.#write = {
      putMeta: database.prepare('REPLACE INTO meta (name, value) VALUES (?, ?)'),
      meta: database.prepare('SELECT value FROM meta WHERE name = ?'),
      note: database.prepare('INSERT INTO changes (atMs, keys) VALUES (?, ?)'),
      trim: database.prepare('DELETE FROM changes WHERE id <= (SELECT max(id) FROM changes) - ?'),
    };
  }

  meta(name: string): string | undefined {
    return textIn(this.#write.meta.first(name));
  }

  putMeta(name: string, value: string): void {
    this.#write.putMeta.run(name, value);
  }

  /**
   * Takes in what was read, as it stands at `now` (epoch milliseconds), in one transaction. Answers the keys of all that is now told
   * otherwise, which are written down as well. `folderProblems` are those of whole folders, when somebody has looked.
   */
  take(reads: Reads, now: number, folderProblems?: readonly Problem[]): Set<string> {
    return this.#together(() => {
      // First: what has expired is otherwise for all that follows, and for its own file, too.
      const keys = new Set([...this.#expired(now), ...this.#taken(reads, now, folderProblems)]);
      return this.#noted(keys);
    });
  }

  /** Takes articles off whose time online has ended by `now` (epoch milliseconds), as those that are withdrawn. Answers and notes as `take`. */
  expire(now: number): Set<string> {
    return this.#together(() => this.#noted(this.#expired(now)));
  }

  #noted(keys: Set<string>): Set<string> {
    if (keys.size === 0) return keys;
    this.#write.note.run(Date.now(), JSON.stringify([...keys]));
    this.#write.trim.run(CHANGES_KEPT);
    return keys;
  }

  /** Notes that articles have appeared by themselves, up to `now`: who is owed the news. Answers when the next will. */
  appear(now: number): number | undefined {
    const { owes } = this.rules;
    if (!owes) return undefined;
    const told = Number(this.meta('appeared') ?? now);
    this.database.together(() => {
      for (const { slug } of this.reader.due(told, now)) {
        const found = this.reader.whole('article', slug, '');
        if (found) this.owings.owe(owes(slug, undefined, { ...fieldsOf('article', found.fields), body: found.body }, this.reader.site()));
      }
      this.putMeta('appeared', String(now));
    });
    return this.reader.nextDue(now);
  }

  /** The first reading of all, some at a time, as they stand at `now`: files of which the index knows nothing, and nobody has seen anything of it. */
  load(reads: Iterable<FileRead>, now: number): void {
    this.#together(() => {
      this.#bulk ??= new BulkLoad(this.database, this.rules);
      // Settings come first, by themselves.
      this.#bulk.add(reads, this.reader.hasSite() ? this.#frontKeysBy(this.reader.site()) : () => [], now);
    });
  }

  /** Ends the first reading of all: what stands between files is settled, and readers can be let in. */
  complete(): void {
    if (this.meta('complete') !== undefined) return;
    finishTables(this.database);
    if (this.rules.showsAll) finishForNewsroom(this.database);
    this.#together(() => {
      const disputed = this.#bulk?.disputed() ?? [];
      for (const { kind, slug } of disputed) if (kind === 'article') this.#settle(slug);
      this.#bulk?.count();
      this.#clashes.find(disputed);
      this.putMeta('complete', 'yes');
    });
    letOthersIn(this.database);
    this.#lists.takeBack();
    this.#bulk = undefined;
  }

  /** Takes all files off the lists that want one slug, and puts its holder on them. */
  #settle(slug: string): void {
    const rivals = this.reader.rivals('article', slug);
    for (const rival of rivals) {
      this.#lists.exchange(slug, rival, undefined);
      this.words.exchange(rival, undefined);
    }
    const [holder] = rivals;
    this.#lists.exchange(slug, undefined, holder);
    this.words.exchange(undefined, holder);
  }

  #together<T>(write: () => T): T {
    try {
      return this.database.together(write);
    } catch (error) {
      this.#lists.takeBack();
      throw error;
    }
  }

  #taken(reads: Reads, now: number, folderProblems: readonly Problem[] | undefined): Set<string> {
    const names = namesOf(reads);
    const hasSettings = reads.has(SITE_FILE);
    const was = toldOf(this.reader, names, now);
    const before = this.#surroundings([...reads.keys()], now);
    const reread = this.files.rereadIn(reads);
    if (folderProblems) this.putMeta('folderProblems', JSON.stringify(folderProblems));
    this.#put(reads, now);
    const clashDiffers = this.#exchange(names, was.slugs, hasSettings);
    const is = toldOf(this.reader, names, now);
    const keys = differingKeys(this.reader, was, is, now);
    this.reader.forget(keys);
    const after = this.#surroundings([...reads.keys()], now);
    if (after.site !== before.site) keys.add('site');
    if (after.sections !== before.sections) keys.add('sections');
    if (clashDiffers || after.faults !== before.faults) keys.add('problems');
    this.#owe(names, was.slugs, is.slugs, reread, now);
    this.owings.owe(this.rules.owesGone?.(goneKeys(was, is)) ?? []);
    if (names.size <= WORDS_AT_ONCE) this.words.add(WORDS_AT_ONCE, this.reader.site().timeZone);
    return keys;
  }

  #expired(now: number): Set<string> {
    const { slugs, since } = this.reader.expired(now);
    if (slugs.length === 0) return new Set();
    const names: Names = new Map(slugs.map((slug) => [`article:${slug}`, { kind: 'article', slug }]));
    // By the clock alone, they are gone already.
    const was = toldOf(this.reader, names, since - 1);
    const before = this.#surroundings([], since - 1);
    this.files.expire(now);
    this.#exchange(names, was.slugs, false);
    const is = toldOf(this.reader, names, now);
    const keys = differingKeys(this.reader, was, is, now);
    this.reader.forget(keys);
    if (this.#surroundings([], now).sections !== before.sections) keys.add('sections');
    this.#owe(names, was.slugs, is.slugs, new Set(), now);
    this.owings.owe(this.rules.owesGone?.(goneKeys(was, is)) ?? []);
    return keys;
  }

  /** What is told beside articles and pages. */
  #surroundings(paths: readonly string[], now: number) {
    return {
      site: JSON.stringify(this.reader.site()),
      sections: JSON.stringify(this.reader.sections(now)),
      faults: (this.meta('folderProblems') ?? '[]') + this.files.faultsOf(paths),
    };
  }

  /** Writes what was read of each file. */
  #put(reads: Reads, now: number): void {
    const settings = reads.get(SITE_FILE);
    if (settings) this.files.put(settings, () => [], now);
    const frontKeys = this.#frontKeysBy(this.reader.site());
    for (const [path, read] of reads) {
      if (!read) this.files.remove(path);
      else if (read !== settings) this.files.put(read, frontKeys, now);
    }
  }

  /** Puts the present holders of these slugs on the lists in the place of those before. Answers whether editors are told something else of clashes. */
  #exchange(names: Names, was: ReadonlyMap<string, Told>, hasSettings: boolean): boolean {
    const addresses = new Set<string>();
    for (const [name, { kind, slug }] of names) {
      if (kind === 'page') addresses.add(routes.page(slug));
      if (kind !== 'article') continue;
      addresses.add(routes.article(slug));
      const [before, after] = [was.get(name)?.held, this.reader.holder(kind, slug)];
      for (const key of this.#lists.exchange(slug, before, after)) addresses.add(key);
      this.words.exchange(before, after);
    }
    this.#lists.count();
    // Other sections hide other old addresses.
    return this.#clashes.find(names.values(), hasSettings ? undefined : addresses);
  }

  #owe(names: Names, was: ReadonlyMap<string, Told>, is: ReadonlyMap<string, Told>, reread: ReadonlySet<string>, now: number): void {
    const { owes } = this.rules;
    if (!owes) return;
    // What has appeared since and was not told of is no news when it goes.
    const appeared = Number(this.meta('appeared') ?? now);
    for (const [name, { kind, slug }] of names) {
      const [before, after] = [was.get(name), is.get(name)];
      const isSameFile = before?.held?.path === after?.held?.path && reread.has(after?.held?.path ?? '');
      if (kind !== 'article' || isSameFile) continue;
      this.owings.owe(owes(slug, publicIn(before, appeared), publicIn(after, now), this.reader.site()));
    }
  }

  /** Of the time zone in which months are counted. */
  #frontKeysBy({ timeZone }: Site): FrontKeys {
    if (this.#frontKeys?.timeZone !== timeZone) this.#frontKeys = { timeZone, of: openFrontKeys(timeZone) };
    return this.#frontKeys.of;
  }
}

/** Without the settings, which have no slug. */
function namesOf(reads: Reads): Names {
  const named = [...reads].map(([path, read]): Named => read ?? { kind: kindOf(path), slug: slugOf(path) });
  return new Map(named.flatMap(({ kind, slug }) => (kind === 'site' ? [] : [[`${kind}:${slug}`, { kind, slug }]])));
}

/** The article that readers saw, had it appeared until then. */
function publicIn(told: Told | undefined, until: number): Article | undefined {
  if (told?.standing !== 'public' || !told.held || (told.held.published ?? until) > until) return undefined;
  return { ...fieldsOf('article', told.held.fields), body: told.held.body };
}
