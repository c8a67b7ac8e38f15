import path from 'node:path';
import {
  articleKey,
  authorKey,
  fediverseKey,
  frontKey,
  introductionKey,
  letterKey,
  LIST_KEYS,
  type Front,
  type FrontEntry,
  type ListedKind,
} from '../addresses/fronts';
import { pictureOwner } from '../addresses/pictureAddress';
import type { ArticleSummary, Gone } from '../content/article';
import type { AuthorFields } from '../content/author';
import type { DossierFields } from '../content/dossier';
import { topicKeys } from '../content/frontKeys';
import type { FrontPlan } from '../content/frontPlan';
import type { TextKind } from '../content/kinds';
import type { LetterFields } from '../content/letter';
import type { PageFields } from '../content/page';
import type { Problem } from '../content/problem';
import type { Site } from '../content/site';
import { noteRead } from '../process/renderNotes';
import { Appearances } from './appearances';
import { fieldsOf, typesetOf } from './index/fields';
import type { Holder, IndexReader } from './index/indexReader';
import type {
  ArticleStatus,
  ChangeListener,
  Library,
  Neighbours,
  Notice,
  PageEntry,
  TypesetArticle,
  TypesetAuthor,
  TypesetDossier,
  TypesetLetter,
  TypesetPage,
  Waiting,
} from './library';
import { Listeners } from './listeners';
import { openTimetable, type Timetable } from './timetable';

/** Whoever writes the index, as those who read it speak to them. */
export interface IndexerLink {
  /** Has made what is made of a text; resolves when the index holds it, or says that it cannot be made, or with what the index has no room for. */
  set(kind: TextKind, slug: string): Promise<string | undefined>;
  /** Compares the whole folder with the index. */
  rescan(): Promise<void>;
  /** Tells of an instant from which on answers made from these keys read otherwise: somebody else may keep them. */
  wake?(epochMs: number, keys: Iterable<string>): void;
  close(): Promise<void>;
}

interface Parts {
  /** The content folder. */
  readonly folder: string;
  /** Of this process alone: it is exchanged when the index is made anew. */
  readonly reader: IndexReader;
  /** By which texts are to be set. */
  readonly rules: string;
  /** Answers the present in epoch milliseconds. */
  readonly clock: () => number;
  readonly link: IndexerLink;
  /** Told of a listener's failure. */
  readonly failed: (error: unknown) => void;
}

/** More languages than any paper has. */
const MOST_TRANSLATIONS = 20;
/** A text that changes again and again is asked for so often. */
const ATTEMPTS = 5;

/** What is told of whoever has pictures under a slug of their own. */
const OWNER_KEYS = { author: authorKey, dossier: introductionKey, letter: letterKey } as const;

/** The library's questions, each noted under its key before the index answers it. */
export class IndexLibrary implements Library {
  readonly #parts: Parts;
  #reader: IndexReader;
  readonly #listeners: Listeners;
  readonly #appearances: Appearances;
  readonly #notices: Timetable;
  #lastChange: number;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#reader = parts.reader;
    this.#listeners = new Listeners(parts.failed);
    this.#lastChange = parts.reader.lastChange();
    this.#notices = openTimetable(parts.clock, (keys) => this.#listeners.tell(keys));
    this.#appearances = new Appearances(parts.clock, () => this.#reader, {
      tell: (keys) => this.#listeners.tell(keys),
      failed: parts.failed,
    });
  }

  get site(): Site {
    noteRead('site');
    return this.#asked.site();
  }

  findArticle(slug: string): Promise<TypesetArticle | undefined> {
    noteRead(articleKey(slug));
    return this.#whole('article', slug);
  }

  findSummary(slug: string): ArticleSummary | undefined {
    noteRead(articleKey(slug));
    return this.#asked.summary(slug, this.#now());
  }

  list(front: Front, offset: number, count: number): readonly ArticleSummary[] {
    noteRead(frontKey(front));
    return this.#asked.list(front, offset, count, this.#now());
  }

  related(article: ArticleSummary, count: number): readonly ArticleSummary[] {
    const topics = topicKeys(article.topics);
    for (const key of topics) noteRead(key);
    return topics.length === 0 ? [] : this.#asked.related(article, topics, count, this.#now());
  }

  neighbours(article: ArticleSummary): Neighbours {
    noteRead(frontKey({ kind: 'section', id: article.section }));
    return this.#asked.neighbours(article, this.#now());
  }

  translatedAs(slug: string): readonly ArticleSummary[] {
    noteRead(articleKey(slug));
    return this.#asked.listed(articleKey(slug), 0, MOST_TRANSLATIONS, this.#now());
  }

  count(front: Front): number {
    noteRead(frontKey(front));
    return this.#asked.count(front, this.#now());
  }

  fronts(kind: ListedKind): readonly FrontEntry[] {
    noteRead(LIST_KEYS[kind]);
    return this.#asked.fronts(kind, this.#now());
  }

  findWithdrawal(slug: string): Gone | undefined {
    noteRead(articleKey(slug));
    return this.#asked.withdrawal(slug, this.#now());
  }

  pictureFolder(slug: string): string | undefined {
    return this.#folderOf(this.#besidePictures(slug));
  }

  findPage(slug: string): Promise<TypesetPage | undefined> {
    noteRead(`page:${slug}`);
    return this.#whole('page', slug);
  }

  findPageFields(slug: string): PageFields | undefined {
    noteRead(`page:${slug}`);
    return this.#asked.page(slug);
  }

  findAuthor(slug: string): Promise<TypesetAuthor | undefined> {
    noteRead(authorKey(slug));
    return this.#whole('author', slug);
  }

  findAuthorFields(slug: string): AuthorFields | undefined {
    noteRead(authorKey(slug));
    return this.#asked.author(slug);
  }

  findFediverse(slug: string): string | undefined {
    noteRead(fediverseKey(slug));
    return this.#asked.author(slug)?.fediverse;
  }

  findDossier(slug: string): Promise<TypesetDossier | undefined> {
    noteRead(introductionKey(slug));
    return this.#whole('dossier', slug);
  }

  findDossierFields(slug: string): DossierFields | undefined {
    noteRead(introductionKey(slug));
    return this.#asked.dossier(slug);
  }

  findLetter(slug: string): Promise<TypesetLetter | undefined> {
    noteRead(letterKey(slug));
    return this.#whole('letter', slug);
  }

  findLetterFields(slug: string): LetterFields | undefined {
    noteRead(letterKey(slug));
    return this.#asked.letter(slug);
  }

  frontPlan(): FrontPlan | undefined {
    noteRead('une');
    return this.#asked.frontPlan();
  }

  alert(): Notice | undefined {
    noteRead('alert');
    return this.#asked.frontPlan()?.alert;
  }

  pages(): readonly PageEntry[] {
    noteRead('pages');
    return this.#asked.pages();
  }

  sections(): Site['sections'] {
    noteRead('sections');
    return this.#asked.sections(this.#now());
  }

  waiting(slug: string): Waiting | undefined {
    const holder = this.#asked.holder('article', slug);
    if (!holder || this.#reader.standingOf(holder, this.#now()) !== 'absent') return undefined;
    return { pictureFolder: () => this.#folderOf(holder), read: () => this.#whole('article', slug, () => true) };
  }

  standing(slug: string): ArticleStatus {
    return this.#asked.standing(slug, this.#now());
  }

  movedTo(target: string): string | undefined {
    return this.#asked.oldAddresses.movedTo(target, this.#now());
  }

  sourceFile(slug: string): string | undefined {
    return this.#reader.seen(slug, this.#now())?.path;
  }

  version(): string {
    const version = this.#reader.version();
    // In this order: what is answered from now on is of this version, or of a later one.
    this.catchUp();
    return version;
  }

  problems(): readonly Problem[] {
    return this.#reader.problems();
  }

  wakeAt(epochMs: number, keys: Iterable<string>): void {
    for (const key of keys) this.#notices.set(epochMs, key);
    this.#parts.link.wake?.(epochMs, keys);
  }

  onChange(listener: ChangeListener): () => void {
    return this.#listeners.add(listener);
  }

  rescan(): Promise<void> {
    return this.#parts.link.rescan();
  }

  async close(): Promise<void> {
    this.#appearances.stop();
    this.#notices.stop();
    await this.#parts.link.close();
    this.#listeners.clear();
  }

  /** Also called when the word of a change has come. */
  catchUp(): void {
    const { last, keys } = this.#reader.changesAfter(this.#lastChange);
    this.#lastChange = last;
    this.#reader.forget(keys);
    this.#appearances.plan();
    this.#listeners.tell(keys);
  }

  /** Has questions answered by an index that was made anew: whatever was told may be otherwise. */
  exchange(reader: IndexReader): void {
    this.#reader = reader;
    this.#lastChange = reader.lastChange();
    this.#appearances.plan();
    // Every page says the paper's name.
    this.#listeners.tell(new Set(['site', 'problems']));
  }

  /** Answers whose time has come are told before anything else is answered. */
  get #asked(): IndexReader {
    this.#appearances.catchUp();
    this.#notices.catchUp();
    return this.#reader;
  }

  /** The text beside which the pictures lie that are called so. */
  #besidePictures(slug: string): Holder | undefined {
    const owner = pictureOwner(slug);
    if (owner) {
      noteRead(OWNER_KEYS[owner.kind](owner.slug));
      return this.#asked.holder(owner.kind, owner.slug);
    }
    noteRead(articleKey(slug));
    const article = this.#asked.seen(slug, this.#now());
    if (!article) noteRead(`page:${slug}`);
    return article ?? this.#asked.holder('page', slug);
  }

  /** Where a text's pictures lie, when it has a folder of its own. */
  #folderOf(holder: Holder | undefined): string | undefined {
    return holder?.path.endsWith('/index.md') === true ? path.resolve(this.#parts.folder, path.dirname(holder.path)) : undefined;
  }

  /** A text with its fields and with what was made of it, once it is made, where `mayShow` it. */
  async #whole<K extends TextKind>(kind: K, slug: string, mayShow = (found: Holder) => this.#isShown(kind, found)) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = this.#asked.whole(kind, slug, this.#parts.rules);
      if (!found || !mayShow(found)) return undefined;
      const typeset = found.typeset ?? (await this.#parts.link.set(kind, slug));
      if (typeset !== undefined) return { ...fieldsOf(kind, found.fields), body: found.body, typeset: typesetOf(typeset) };
    }
    throw new Error(`The text of ${slug} does not come to rest.`);
  }

  #isShown(kind: TextKind, found: Holder): boolean {
    return kind !== 'article' || this.#reader.isSeen(found, this.#now());
  }

  #now(): number {
    return this.#parts.clock();
  }
}
