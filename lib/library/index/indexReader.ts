import { frontKey, LIST_KEYS, type Front, type FrontEntry, type ListedKind } from '../../addresses/fronts';
import { goneAt, type ArticleSummary, type Gone } from '../../content/article';
import type { AuthorFields } from '../../content/author';
import type { DossierFields } from '../../content/dossier';
import type { LetterFields } from '../../content/letter';
import type { FrontPlan } from '../../content/frontPlan';
import { GENRES, isGenre } from '../../content/genres';
import { FRONT_FILE, SITE_FILE, type Kind } from '../../content/kinds';
import { byPlace, type Problem } from '../../content/problem';
import type { Site } from '../../content/site';
import { slugify } from '../../text/slugify';
import type { ArticleStatus, Neighbours, PageEntry } from '../library';
import { numberIn, textIn, type Database, type Row } from './database';
import type { PageFields } from '../../content/page';
import { fieldsOf, problemsOf, textsOf } from './fields';
import { printVersion } from '../indexer/digest';
import { OldAddresses } from './oldAddresses';
import { statements } from './questions';

/** The file that has a slug. */
export interface Holder {
  readonly id: number;
  /** Relative to the content folder. */
  readonly path: string;
  /** As JSON. */
  readonly fields: string;
  /** From when on readers may see it, in epoch milliseconds; `undefined`: never. */
  readonly published: number | undefined;
  /** From when on they no longer may, in epoch milliseconds; `undefined`: for good. */
  readonly expires: number | undefined;
  /** Keys of the fronts it is on. */
  readonly fronts: readonly string[];
  /** Differs whenever a picture beside it does. */
  readonly beside: string;
}

/** A text and what was made of it. */
export interface HeldText {
  readonly body: string;
  /** JSON; `undefined` while nobody has made it by these rules. */
  readonly typeset: string | undefined;
}

/** An article whose hour comes. */
export interface Due {
  readonly slug: string;
  readonly fronts: readonly string[];
}

/** Whoever shares topics with an article that has more than these shares some of its first ones. */
const MOST_TOPICS = 20;
const FAR = Number.MAX_SAFE_INTEGER;

/** The questions that an index answers. Whoever asks says what time it is: an article that is scheduled is on its fronts, and unseen before its instant. */
export class IndexReader {
  readonly oldAddresses: OldAddresses;
  readonly #ask;
  readonly #lists = new Map<ListedKind, readonly FrontEntry[]>();

  /** `showsAll`: scheduled articles are seen like others. */
  constructor(
    database: Database,
    readonly showsAll: boolean,
  ) {
    this.#ask = statements(database);
    this.oldAddresses = new OldAddresses(database, this);
  }

  /** Throws when nothing was read into the index yet. */
  site(): Site {
    const json = textIn(this.#ask.fileFields.first(SITE_FILE));
    if (json === undefined) throw new Error('the index holds no settings');
    return fieldsOf('site', json);
  }

  hasSite(): boolean {
    return this.#ask.fileFields.first(SITE_FILE) !== undefined;
  }

  /** All files that want a slug and can be used, in the order of their paths. */
  rivals(kind: Kind, slug: string): Holder[] {
    return this.#ask.rivals.all(kind, slug).map(holderOf);
  }

  /** The file that has a slug: the first by path of those that can be used. */
  holder(kind: Kind, slug: string): Holder | undefined {
    const row = this.#ask.holder.first(kind, slug);
    return row && holderOf(row);
  }

  /** The article that readers see at `now`. */
  seen(slug: string, now: number): Holder | undefined {
    const holder = this.holder('article', slug);
    return holder && this.isSeen(holder, now) ? holder : undefined;
  }

  summary(slug: string, now: number): ArticleSummary | undefined {
    const seen = this.seen(slug, now);
    return seen && fieldsOf('article', seen.fields);
  }

  page(slug: string): PageFields | undefined {
    const holder = this.holder('page', slug);
    return holder && fieldsOf('page', holder.fields);
  }

  author(slug: string): AuthorFields | undefined {
    const holder = this.holder('author', slug);
    return holder && fieldsOf('author', holder.fields);
  }

  dossier(slug: string): DossierFields | undefined {
    const holder = this.holder('dossier', slug);
    return holder && fieldsOf('dossier', holder.fields);
  }

  letter(slug: string): LetterFields | undefined {
    const holder = this.holder('letter', slug);
    return holder && fieldsOf('letter', holder.fields);
  }

  frontPlan(): FrontPlan | undefined {
    const json = textIn(this.#ask.fileFields.first(FRONT_FILE));
    return json === undefined ? undefined : fieldsOf('frontPlan', json);
  }

  /** The file that has a slug with its text: of one moment. */
  whole(kind: Kind, slug: string, rules: string): (Holder & HeldText) | undefined {
    const row = this.#ask.whole.first(kind, slug);
    return row && { ...holderOf(row), body: textIn(row, 7) ?? '', typeset: textIn(row, 8) === rules ? textIn(row, 9) : undefined };
  }

  list(front: Front, offset: number, count: number, now: number): ArticleSummary[] {
    return this.listed(frontKey(front), offset, count, now);
  }

  /** The same of any list, by its key. */
  listed(key: string, offset: number, count: number, now: number): ArticleSummary[] {
    return this.#ask.list.all(key, this.#until(now), count, offset).map((row) => fieldsOf('article', textIn(row) ?? ''));
  }

  /** Those that share topics with an article, the closest first. `topics` are keys of fronts. */
  related({ slug, section, publishedAt }: ArticleSummary, topics: readonly string[], count: number, now: number): ArticleSummary[] {
    const own = JSON.stringify(frontKey({ kind: 'section', id: section }));
    const weighed = topics.slice(0, MOST_TOPICS);
    const rows = this.#ask.related(weighed.length).all(this.#until(now), slug, own, publishedAt.epochMs, count, ...weighed);
    return rows.map((row) => fieldsOf('article', textIn(row) ?? ''));
  }

  /** The articles right before and after one on the front of its section. */
  neighbours({ slug, section, publishedAt }: ArticleSummary, now: number): Neighbours {
    const at = [frontKey({ kind: 'section', id: section }), publishedAt.epochMs, slug] as const;
    const [newer, older] = [this.#ask.newer.first(...at, this.#until(now)), this.#ask.older.first(...at)].map((row) => textIn(row));
    return {
      newer: newer === undefined ? undefined : fieldsOf('article', newer),
      older: older === undefined ? undefined : fieldsOf('article', older),
    };
  }

  count(front: Front, now: number): number {
    return this.#countAt(frontKey(front), now);
  }

  /** Months newest first, others by label in the order of the paper's language. */
  fronts(kind: ListedKind, now: number): readonly FrontEntry[] {
    const known = this.#lists.get(kind);
    if (known) return known;
    const keys = this.#ask.frontKeys.all(`${kind}:`, `${kind};`).map((row) => textIn(row) ?? '');
    const { compare } = new Intl.Collator(this.site().language);
    if (kind === 'author') keys.push(...this.#ask.slugs.all('author').map((row) => frontKey({ kind, id: textIn(row) ?? '' })));
    const entries = [...new Set(keys)].flatMap((key) => this.entry(key, now) ?? []);
    const byId = (a: FrontEntry, b: FrontEntry): number => (a.id < b.id ? -1 : 1);
    entries.sort(kind === 'archive' ? (a, b) => byId(b, a) : (a, b) => compare(a.label, b.label) || byId(a, b));
    this.#lists.set(kind, entries);
    return entries;
  }

  /** What a list of fronts says of the one with this key; `undefined` when it has neither an article nor a file of its own or, as the archive's years, is in no list. */
  entry(key: string, now: number): FrontEntry | undefined {
    const [kind = '', id = ''] = key.split(':');
    if (!isListed(kind) || (kind === 'archive' && !id.includes('-'))) return undefined;
    const count = this.#countAt(key, now);
    const named = kind === 'author' ? this.author(id)?.name : undefined;
    if (kind === 'genre' && isGenre(id) && count > 0) return { id, label: GENRES[id].plural, count };
    if (named !== undefined) return { id, label: named, count };
    if (count === 0) return undefined;
    const dossier = kind === 'dossier' ? this.dossier(id) : undefined;
    if (kind === 'dossier') return dossier && { id, label: dossier.headline, count };
    const newest = kind === 'archive' ? undefined : textIn(this.#ask.list.first(key, this.#until(now), 1, 0));
    const words = newest === undefined ? [] : fieldsOf('article', newest)[kind === 'topic' ? 'topics' : 'byline'];
    return { id, label: words.find((word) => slugify(word) === id) ?? id, count };
  }

  /** To be called when these keys read otherwise: lists of fronts are kept, since making one looks at each. */
  forget(keys: ReadonlySet<string>): void {
    for (const kind of this.#lists.keys()) if (keys.has(LIST_KEYS[kind]) || keys.has('site')) this.#lists.delete(kind);
  }

  sections(now: number): Site['sections'] {
    return this.site().sections.filter(({ id }) => this.count({ kind: 'section', id }, now) > 0);
  }

  pages(): PageEntry[] {
    return this.#ask.slugs.all('page').flatMap((row) => {
      const slug = textIn(row) ?? '';
      const page = this.page(slug);
      return page ? [{ slug, title: page.title }] : [];
    });
  }

  standing(slug: string, now: number): ArticleStatus {
    return this.standingOf(this.holder('article', slug), now);
  }

  /** How the holder of an article's slug stands before readers. */
  standingOf(holder: Holder | undefined, now: number): ArticleStatus {
    if (!holder) return 'absent';
    if (this.isSeen(holder, now)) return 'public';
    return goneIn(holder, now) ? 'withdrawn' : 'absent';
  }

  withdrawal(slug: string, now: number): Gone | undefined {
    const holder = this.holder('article', slug);
    return holder && goneIn(holder, now);
  }

  problems(): Problem[] {
    const all = this.#ask.problems.all().map((row) => textIn(row));
    return all.flatMap(problemsOf).sort(byPlace);
  }

  /** The next instant at which an article appears by itself. */
  nextDue(now: number): number | undefined {
    return this.showsAll ? undefined : numberIn(this.#ask.nextDue.first(now));
  }

  /** The next instant at which an article's time online ends. */
  nextExpiry(): number | undefined {
    return numberIn(this.#ask.nextExpiry.first());
  }

  /** The slugs of articles whose time online has ended by `now`, and which are still on fronts; `since` is when the first of them ended. */
  expired(now: number): { readonly slugs: readonly string[]; readonly since: number } {
    const rows = this.#ask.expired.all(now);
    return { slugs: rows.map((row) => textIn(row) ?? ''), since: Math.min(now, ...rows.map((row) => numberIn(row, 1) ?? now)) };
  }

  /** The articles that have appeared since `after`, up to `now`. */
  due(after: number, now: number): Due[] {
    return this.#ask.due.all(after, now).map((row) => ({ slug: textIn(row) ?? '', fronts: textsOf(textIn(row, 1)) }));
  }

  /** Of all files that were read, sound or not: the same wherever the same files lie at the same paths. */
  version(): string {
    return printVersion(numberIn(this.#ask.version.first()) ?? 0);
  }

  /** The last of the changes that are written down. */
  lastChange(): number {
    return numberIn(this.#ask.lastChange.first()) ?? 0;
  }

  /** The keys of the changes after one, and the last of them. */
  changesAfter(id: number): { readonly last: number; readonly keys: Set<string> } {
    const rows = this.#ask.changesAfter.all(id);
    return { last: numberIn(rows.at(-1)) ?? id, keys: new Set(rows.flatMap((row) => textsOf(textIn(row, 1)))) };
  }

  #countAt(key: string, now: number): number {
    const articles = numberIn(this.#ask.articles.first(key)) ?? 0;
    return articles === 0 || this.showsAll ? articles : articles - (numberIn(this.#ask.later.first(key, now)) ?? 0);
  }

  /** Whether readers see an article at `now`. */
  isSeen({ published, expires = FAR }: Holder, now: number): boolean {
    return published !== undefined && published <= this.#until(now) && expires > now;
  }

  #until(now: number): number {
    return this.showsAll ? FAR : now;
  }
}

function holderOf(row: Row): Holder {
  return {
    id: numberIn(row) ?? 0,
    path: textIn(row, 1) ?? '',
    fields: textIn(row, 2) ?? '',
    published: numberIn(row, 3),
    fronts: textsOf(textIn(row, 4)),
    beside: textIn(row, 5) ?? '',
    expires: numberIn(row, 6),
  };
}

function goneIn({ fields }: Holder, now: number): Gone | undefined {
  return goneAt(fieldsOf('article', fields), now);
}

function isListed(kind: string): kind is ListedKind {
  return kind in LIST_KEYS;
}
