import type { Article, ArticleSummary } from '../../content/article';
import type { Site } from '../../content/site';
import type { Problem } from '../../content/problem';
import { slugOf } from '../../content/contentFiles';
import { articleKey, LIST_KEYS, listedFront } from '../../addresses/fronts';
import { routes } from '../../addresses/routes';
import type { ArticleStatus } from '../library';
import { BulkLoad } from './bulkLoad';
import { Clashes } from './clashes';
import { numberIn, textIn, type Database } from './database';
import { fieldsOf, type Kind } from './fields';
import type { FileRead, Reads } from './fileRead';
import { openFrontKeys, type FrontKeys } from './frontKeys';
import { IndexReader, type Holder } from './indexReader';
import { Lists } from './lists';
import { Owings, type Owed } from './owings';
import { finishTables } from './schema';
import { Words } from './words';

/** Who is owed what when an article stands otherwise before readers than it did; undefined: not public. */
export type Owes = (slug: string, before: Article | undefined, after: Article | undefined, site: Site) => readonly Owed[];

interface Rules {
  readonly showsAll: boolean;
  /** Of what is made of texts. */
  readonly typesetting: string;
  readonly owes?: Owes | undefined;
}

/** What is told of an article at one moment. */
interface Told {
  readonly standing: ArticleStatus;
  readonly holder: Holder | undefined;
  readonly body: string | undefined;
  /** Of the pictures beside it. */
  readonly beside: string | undefined;
}

/** Up to so many files at once, it is found out exactly which answers differ; beyond, lists are told more than that. */
const FEW = 500;
/** So many articles' words go with their change; those of more follow in their own time. */
const WORDS_AT_ONCE = 25;
/** Changes that are written down: whoever has not asked for so many is no longer there. */
const CHANGES_KEPT = 10_000;

/** Stands before the stamp of a file that is to be read again though it may be the same. */
const REREAD = '~';

/** Writes the index: one at a time has it. */
export class IndexWriter {
  readonly reader: IndexReader;
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
    this.owings = new Owings(database);
    this.#lists = new Lists(database);
    this.#clashes = new Clashes(database, this.reader);
    this.#write = {
      fileAt: database.prepare('SELECT id, stamp FROM files WHERE path = ?'),
      addFile: database.prepare('INSERT INTO files (path, folder, slug, kind, stamp, problems) VALUES (?, ?, ?, ?, ?, ?) RETURNING id'),
      see: database.prepare('UPDATE files SET stamp = ?, problems = ? WHERE id = ?'),
      say: database.prepare('UPDATE files SET fields = ?, published = ?, fronts = ?, beside = ? WHERE id = ?'),
      forgetFile: database.prepare('DELETE FROM files WHERE id = ?'),
      putText: database.prepare('REPLACE INTO texts (id, body, rules, typeset) VALUES (?, ?, ?, ?)'),
      forgetText: database.prepare('DELETE FROM texts WHERE id = ?'),
      setTypeset: database.prepare('UPDATE texts SET rules = ?, typeset = ? WHERE id = ?'),
      putMeta: database.prepare('REPLACE INTO meta (name, value) VALUES (?, ?)'),
      meta: database.prepare('SELECT value FROM meta WHERE name = ?'),
      note: database.prepare('INSERT INTO changes (atMs, keys) VALUES (?, ?)'),
      trim: database.prepare('DELETE FROM changes WHERE id <= (SELECT max(id) FROM changes) - ?'),
      said: database.prepare('SELECT fields, fronts, beside FROM files WHERE id = ?'),
      problemsOf: database.prepare('SELECT problems FROM files WHERE path = ?'),
      paths: database.prepare("SELECT path FROM files WHERE path > ? AND path < ? AND kind <> 'site' ORDER BY path LIMIT ?"),
      stamps: database.prepare('SELECT path, stamp FROM files WHERE path IN (SELECT value FROM json_each(?))'),
      pathsIn: database.prepare('SELECT path FROM files WHERE folder = ?'),
      count: database.prepare("SELECT count(*) FROM files WHERE kind <> 'site'"),
      doubtAll: database.prepare("UPDATE files SET stamp = '' WHERE kind <> 'site'"),
      reread: database.prepare(`UPDATE files SET stamp = '${REREAD}' || ltrim(stamp, '${REREAD}') WHERE kind <> 'site'`),
    };
  }

  meta(name: string): string | undefined {
    return textIn(this.#write.meta.first(name));
  }

  putMeta(name: string, value: string): void {
    this.#write.putMeta.run(name, value);
  }

  /** Of a file as it was read. */
  stampOf(path: string): string | undefined {
    return textIn(this.#write.fileAt.first(path), 1);
  }

  /** The same of many. */
  stampsOf(paths: readonly string[]): Map<string, string> {
    const rows = this.#write.stamps.all(JSON.stringify(paths));
    return new Map(rows.map((row) => [textIn(row) ?? '', textIn(row, 1) ?? '']));
  }

  /** Known files, without the settings'. */
  count(): number {
    return numberIn(this.#write.count.first()) ?? 0;
  }

  /** Known files between two paths, some at a time. */
  *paths(from = '', to = '\u{10FFFF}'): Generator<string[]> {
    for (let after = from; ;) {
      const paths = this.#write.paths.all(after, to, FEW).map((row) => textIn(row) ?? '');
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
    this.#write.doubtAll.run();
  }

  /** The same, for another version of the site: what it reads otherwise in a file that is as it was is no news. */
  rereadAll(): void {
    this.#write.reread.run();
  }

  /** Keeps what was made of a text, as it stands. */
  putTypeset(id: number, typeset: string): void {
    this.#write.setTypeset.run(this.rules.typesetting, typeset, id);
  }

  /** Writes keys down for all who keep pages. */
  note(keys: ReadonlySet<string>): void {
    if (keys.size === 0) return;
    this.#write.note.run(Date.now(), JSON.stringify([...keys]));
    this.#write.trim.run(CHANGES_KEPT);
  }

  /**
   * Takes in what was read, as it stands at `now` (epoch milliseconds), in one transaction. Answers the keys of all that is now told
   * otherwise, which are written down as well. `folderProblems` are those of whole folders, when somebody has looked.
   */
  take(reads: Reads, now: number, folderProblems?: readonly Problem[]): Set<string> {
    return this.#together(() => {
      const keys = this.#taken(reads, now, folderProblems);
      this.note(keys);
      return keys;
    });
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

  /** The first reading of all, some at a time: files of which the index knows nothing, and nobody has seen anything of it. */
  load(reads: Iterable<FileRead>): void {
    this.#together(() => {
      this.#bulk ??= new BulkLoad(this.database, (article) => this.#publishedAt(article));
      // Settings come first, by themselves.
      this.#bulk.add(reads, this.reader.hasSite() ? this.#frontKeysNow() : () => []);
    });
  }

  /** Ends the first reading of all: what stands between files is settled, and readers can be let in. */
  complete(): void {
    if (this.meta('complete') !== undefined) return;
    finishTables(this.database);
    this.#together(() => {
      const disputed = [...(this.#bulk?.disputed() ?? [])];
      for (const { kind, slug } of disputed) if (kind === 'article') this.#settle(slug);
      this.#bulk?.count();
      this.#clashes.find(disputed);
      this.putMeta('complete', 'yes');
    });
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
    const keys = new Set<string>();
    const slugs = this.#slugsOf(reads);
    const hasSettings = slugs.delete('site:');
    const told = new Map([...slugs].map(([name, { kind, slug }]) => [name, this.#told(kind, slug, now)]));
    const sections = hasSettings && !this.#hasSite() ? [] : this.reader.sections(now);
    const site = this.#site();
    const paths = [...reads.keys()];
    const faults = this.#faultsOf(paths);
    const reread = new Set(paths.filter((path) => this.stampOf(path) === REREAD + (reads.get(path)?.stamp ?? '')));
    if (folderProblems) this.putMeta('folderProblems', JSON.stringify(folderProblems));
    this.#put(reads);
    if (this.#site() !== site) keys.add('site');
    const holders = new Map([...told].map(([name, { holder }]) => [name, holder]));
    const before = new Map(this.#touched(told, slugs).map((key) => [key, this.reader.entry(key, now)]));
    const disputes = this.#exchange(slugs, holders, hasSettings);
    const after = new Map([...slugs].map(([name, { kind, slug }]) => [name, this.#told(kind, slug, now)]));
    for (const [name, { kind, slug }] of slugs) {
      const [was, is] = [told.get(name), after.get(name)];
      if (was && is) for (const key of kind === 'page' ? pageKeys(slug, was, is) : changedKeys(slug, was, is)) keys.add(key);
      const isSameFile = was?.holder?.path === is?.holder?.path && reread.has(is?.holder?.path ?? '');
      if (was && is && kind === 'article' && !isSameFile) this.#owe(slug, was, is, now);
    }
    for (const key of this.#touched(after, slugs)) if (!before.has(key)) before.set(key, undefined);
    for (const [key, entry] of before) {
      const kind = listedFront(key)?.kind;
      if (kind && JSON.stringify(entry) !== JSON.stringify(this.reader.entry(key, now))) keys.add(LIST_KEYS[kind]);
    }
    this.reader.forget(keys);
    if (this.#hasSite() && JSON.stringify(sections) !== JSON.stringify(this.reader.sections(now))) keys.add('sections');
    if (disputes || faults !== this.#faultsOf(paths)) keys.add('problems');
    if (slugs.size <= WORDS_AT_ONCE) this.words.add(WORDS_AT_ONCE, this.reader.site().timeZone);
    return keys;
  }

  #slugsOf(reads: Reads): Map<string, { kind: Kind; slug: string }> {
    return new Map(
      [...reads].map(([path, read]) => {
        const { kind, slug } = read ?? nameOf(path);
        return [`${kind}:${slug}`, { kind, slug }];
      }),
    );
  }

  /** Writes what was read of each file. */
  #put(reads: Reads): void {
    const frontKeys = this.#frontKeysNow(reads);
    for (const [path, read] of reads) {
      const row = this.#write.fileAt.first(path);
      const known = numberIn(row);
      if (!read) {
        if (known !== undefined) this.#forget(known);
        continue;
      }
      const { stamp, kind, slug, fields, body, typeset, beside = '' } = read;
      const problems = read.problems.length > 0 ? JSON.stringify(read.problems) : undefined;
      const id = known ?? numberIn(this.#write.addFile.first(path, folderOf(path), slug, kind, stamp, problems)) ?? 0;
      if (known !== undefined) this.#write.see.run(stamp, problems, id);
      if (fields === null) this.#unsay(id);
      if (fields === undefined || fields === null) continue;
      const article = kind === 'article' ? fieldsOf('article', fields) : undefined;
      const published = article && this.#publishedAt(article);
      const fronts = article && published !== undefined ? JSON.stringify(frontKeys(article)) : undefined;
      if (known !== undefined && this.#isSaid(id, fronts, read)) continue;
      this.words.remove(id);
      this.#write.say.run(fields, published, fronts, beside, id);
      if (body !== undefined) this.#write.putText.run(id, body, typeset === undefined ? undefined : this.rules.typesetting, typeset);
    }
  }

  /** Whether the file said the same before; what was made of its text may be new. */
  #isSaid(id: number, fronts: string | undefined, { fields, body, typeset, beside = '' }: FileRead): boolean {
    const row = this.#write.said.first(id);
    if (textIn(row) !== fields || textIn(row, 1) !== fronts || textIn(row, 2) !== beside || this.reader.text(id, '')?.body !== body)
      return false;
    if (typeset !== undefined) this.putTypeset(id, typeset);
    return true;
  }

  #unsay(id: number): void {
    this.words.remove(id);
    this.#write.say.run(undefined, undefined, undefined, '', id);
    this.#write.forgetText.run(id);
  }

  #forget(id: number): void {
    this.words.remove(id);
    this.#write.forgetText.run(id);
    this.#write.forgetFile.run(id);
  }

  /** Puts the present holders of these slugs on the lists in the place of those before. Answers whether editors are told something else of clashes. */
  #exchange(
    slugs: ReadonlyMap<string, { readonly kind: Kind; readonly slug: string }>,
    before: ReadonlyMap<string, Holder | undefined>,
    isOtherSite = false,
  ): boolean {
    const addresses = new Set<string>();
    for (const [name, { kind, slug }] of slugs) {
      if (kind === 'page') addresses.add(routes.page(slug));
      if (kind !== 'article') continue;
      addresses.add(routes.article(slug));
      const [was, is] = [before.get(name), this.reader.holder(kind, slug)];
      for (const key of this.#lists.exchange(slug, was, is)) addresses.add(key);
      this.words.exchange(was, is);
    }
    this.#lists.count();
    return this.#clashes.find(slugs.values(), isOtherSite ? undefined : addresses);
  }

  #told(kind: Kind, slug: string, now: number): Told {
    const holder = this.reader.holder(kind, slug);
    const standing = kind === 'article' ? this.reader.standing(slug, now) : 'absent';
    return {
      standing,
      holder,
      body: holder && this.reader.text(holder.id, '')?.body,
      beside: textIn(holder && this.#write.said.first(holder.id), 2),
    };
  }

  /** The fronts whose lists may say something else; none of very many. */
  #touched(told: ReadonlyMap<string, Told>, slugs: ReadonlyMap<string, unknown>): string[] {
    return slugs.size > FEW ? [] : [...new Set([...told.values()].flatMap(({ holder }) => holder?.fronts ?? []))];
  }

  #owe(slug: string, was: Told, is: Told, now: number): void {
    const { owes } = this.rules;
    if (!owes) return;
    // What has appeared since and was not told of is no news when it goes.
    const appeared = Number(this.meta('appeared') ?? now);
    const side = ({ standing, holder, body }: Told, until: number): Article | undefined =>
      standing === 'public' && holder && (holder.published ?? until) <= until && body !== undefined
        ? { ...fieldsOf('article', holder.fields), body }
        : undefined;
    this.owings.owe(owes(slug, side(was, appeared), side(is, now), this.reader.site()));
  }

  #faultsOf(paths: readonly string[]): string {
    return JSON.stringify([this.meta('folderProblems') ?? '[]', ...paths.map((path) => textIn(this.#write.problemsOf.first(path)))]);
  }

  #publishedAt({ draft, withdrawn, publishedAt }: ArticleSummary): number | undefined {
    return withdrawn !== undefined || (draft && !this.rules.showsAll) ? undefined : publishedAt.epochMs;
  }

  #frontKeysNow(reads?: Reads): FrontKeys {
    const settings = reads?.get('site.yaml')?.fields ?? undefined;
    const { timeZone } = settings === undefined ? this.reader.site() : fieldsOf('site', settings);
    if (this.#frontKeys?.timeZone !== timeZone) this.#frontKeys = { timeZone, of: openFrontKeys(timeZone) };
    return this.#frontKeys.of;
  }

  #site(): string | undefined {
    return this.#hasSite() ? JSON.stringify(this.reader.site()) : undefined;
  }

  #hasSite(): boolean {
    return this.reader.hasSite();
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): { kind: Kind; slug: string } {
  if (path === 'site.yaml') return { kind: 'site', slug: '' };
  return { kind: path.startsWith('pages/') ? 'page' : 'article', slug: slugOf(path) };
}

/**
 * The keys of every answer that differs: the article's own when anything does, its fronts' when it comes, goes or is listed with
 * other words, and none for a file that readers do not see.
 */
function changedKeys(slug: string, was: Told, is: Told): string[] {
  const [before, after] = [was, is].map(({ standing, holder }) => (standing === 'public' ? holder : undefined));
  // A picture may be on every front that shows the article.
  const isListedOtherwise = before?.fields !== after?.fields || (before && after && was.beside !== is.beside) === true;
  const [left, right] = [before?.fronts ?? [], after?.fronts ?? []];
  const both = [...new Set([...left, ...right])];
  const fronts = isListedOtherwise ? both : both.filter((key) => left.includes(key) !== right.includes(key));
  const isOther = isListedOtherwise || was.standing !== is.standing || withdrawalOf(was) !== withdrawalOf(is);
  const isOtherText = before !== undefined && after !== undefined && was.body !== is.body;
  return isOther || isOtherText ? [articleKey(slug), ...fronts] : fronts;
}

function withdrawalOf({ standing, holder }: Told): string | undefined {
  return standing === 'withdrawn' && holder ? JSON.stringify(fieldsOf('article', holder.fields).withdrawn) : undefined;
}

function pageKeys(slug: string, was: Told, is: Told): string[] {
  if (was.holder?.fields === is.holder?.fields && was.body === is.body) return [];
  const title = ({ holder }: Told): string | undefined => holder && fieldsOf('page', holder.fields).title;
  return title(was) === title(is) ? [`page:${slug}`] : [`page:${slug}`, 'pages'];
}
