import type { Site } from '../content/site';
import type { Article, ArticleSummary, Gone } from '../content/article';
import type { Author, AuthorFields } from '../content/author';
import type { Dossier, DossierFields } from '../content/dossier';
import type { FrontPlan } from '../content/frontPlan';
import type { Front, FrontEntry, ListedKind } from '../addresses/fronts';
import type { Letter, LetterFields } from '../content/letter';
import type { Page, PageFields } from '../content/page';
import type { Problem } from '../content/problem';
import type { TypesetText } from '../markdown/typesetText';

/** What an address of the form `/articles/<slug>` leads to now; what has expired is withdrawn. */
export type ArticleStatus = 'public' | 'withdrawn' | 'absent';

/** A page as lists of pages show it. */
export interface PageEntry {
  readonly slug: string;
  readonly title: string;
}

/** An article with all that is made of its text. */
export interface TypesetArticle extends Article {
  readonly typeset: TypesetText;
}

/** An author with all that is made of the text on them. */
export interface TypesetAuthor extends Author {
  readonly typeset: TypesetText;
}

/** A dossier with all that is made of its introduction. */
export interface TypesetDossier extends Dossier {
  readonly typeset: TypesetText;
}

/** A letter to readers with all that is made of its introduction. */
export interface TypesetLetter extends Letter {
  readonly typeset: TypesetText;
}

/** A page with all that is made of its text. */
export interface TypesetPage extends Page {
  readonly typeset: TypesetText;
}

/** The articles right before and after one on a front. */
export interface Neighbours {
  readonly newer: ArticleSummary | undefined;
  readonly older: ArticleSummary | undefined;
}

/** An article that readers do not see yet: a draft, or one whose hour has not come. */
export interface Waiting {
  /** Absolute path of the folder that holds its pictures; `undefined` where it has none of its own. */
  readonly pictureFolder: () => string | undefined;
  /** Rejects with `UnmadeText`; `undefined` when it is gone meanwhile. */
  readonly read: () => Promise<TypesetArticle | undefined>;
}

/** The line above every page; `label` is what stands before it instead of « Alerte ». */
export type Notice = NonNullable<FrontPlan['alert']> & { readonly label?: string };

/** Told after each change: the keys of everything that would now be told differently. */
export type ChangeListener = (keys: ReadonlySet<string>) => void;

/**
 * The newsroom's one door: every page, feed and list asks here. What reads files beside it: pictures, the search index on its own
 * thread, and the check of the whole folder. Each question
 * is noted under its key (see `reads.ts`), so that the page cache knows which pages a change touches.
 */
export interface Library {
  /** Noted as `site`. */
  readonly site: Site;
  /** The article with its text, when readers may see it now. Rejects with `UnmadeText`. Noted as `article:<slug>`. */
  findArticle(slug: string): Promise<TypesetArticle | undefined>;
  /** The same without its text, at no cost. Noted as `article:<slug>`. */
  findSummary(slug: string): ArticleSummary | undefined;
  /** Public articles of a front, newest first, from the `offset`th on. Noted under the front's key. */
  list(front: Front, offset: number, count: number): readonly ArticleSummary[];
  /** Public articles that share a topic with one, the closest first, at most `count`. Noted under the topics' fronts. */
  related(article: ArticleSummary, count: number): readonly ArticleSummary[];
  /** The public articles right before and after one in its section. Noted under the section's front. */
  neighbours(article: ArticleSummary): Neighbours;
  /** Public articles that name one as their translation, the newest first, twenty at most. Noted as `article:<slug>`. */
  translatedAs(slug: string): readonly ArticleSummary[];
  /** How many public articles a front has. Noted under the front's key. */
  count(front: Front): number;
  /** Every topic, author, genre or month that has a public article, and every author with a file; months newest first, others by label. Noted as
   * `topics`, `authors`, `genres`, `archives`. */
  fronts(kind: ListedKind): readonly FrontEntry[];
  /** Since when and why an article is gone that readers could read. Noted as `article:<slug>`. */
  findWithdrawal(slug: string): Gone | undefined;
  /**
   * Absolute path of the folder that holds the pictures of a public article, or of the page of that name, for one written as
   * `<slug>/index.md`. Noted as `article:<slug>`, without one as `page:<slug>`, too. For `auteur--<slug>` it is the author's, noted as
   * `profile:<slug>`.
   */
  pictureFolder(slug: string): string | undefined;
  /** The page with its text. Rejects with `UnmadeText`. Noted as `page:<slug>`. */
  findPage(slug: string): Promise<TypesetPage | undefined>;
  /** The same without its text, at no cost. Noted as `page:<slug>`. */
  findPageFields(slug: string): PageFields | undefined;
  /** Somebody who signs articles, with the text on them, where they have a file. Rejects with `UnmadeText`. Noted as `profile:<slug>`. */
  findAuthor(slug: string): Promise<TypesetAuthor | undefined>;
  /** The same without the text, at no cost. Noted as `profile:<slug>`. */
  findAuthorFields(slug: string): AuthorFields | undefined;
  /** Where somebody is to be found on the fediverse, as `@user@host`, where their file says so. Noted as `fediverse:<slug>`. */
  findFediverse(slug: string): string | undefined;
  /** A dossier with its introduction; its articles are the front `dossier`. Rejects with `UnmadeText`. Noted as `introduction:<slug>`. */
  findDossier(slug: string): Promise<TypesetDossier | undefined>;
  /** The same without the introduction, at no cost. Noted as `introduction:<slug>`. */
  findDossierFields(slug: string): DossierFields | undefined;
  /** A letter to readers with its introduction; its stories may be missing. Rejects with `UnmadeText`. Noted as `letter:<slug>`. */
  findLetter(slug: string): Promise<TypesetLetter | undefined>;
  /** The same without the introduction, at no cost. Noted as `letter:<slug>`. */
  findLetterFields(slug: string): LetterFields | undefined;
  /** What editors want on the front page, as they wrote it: articles may be missing, and its time past. Noted as `une`. */
  frontPlan(): FrontPlan | undefined;
  /** The line above every page, as it was written: its time may be past. Noted as `alert`. */
  alert(): Notice | undefined;
  /** Every page by its title, in the order of their slugs. Noted as `pages`. */
  pages(): readonly PageEntry[];
  /** The sections that have a public article, in the paper's order. Noted as `sections`. */
  sections(): Site['sections'];

  /** The file of a public article, relative to the content folder: for indexes that read it by themselves; not noted. */
  sourceFile(slug: string): string | undefined;
  /** For the page of whoever reads it before readers do, and for no other; not noted. */
  waiting(slug: string): Waiting | undefined;
  /** For the gate, which asks before any page is rendered; not noted. */
  standing(slug: string): ArticleStatus;
  /** For the gate: the path that an old address (`/2019/x`, `/?p=123`) now has; not noted. */
  movedTo(target: string): string | undefined;
  /**
   * Twelve hexadecimal digits that stand for all text files that have been taken in, sound or not, with the names and sizes of the pictures
   * beside them: the same on every machine that has the same. What was answered from an older version is dropped by then; not noted.
   */
  version(): string;
  /** What editors have to mend, in the order of the files; not noted. */
  problems(): readonly Problem[];

  /**
   * Has `keys` told as changed once, at `epochMs`: asked for by what says something that time alone will change, such as
   * a news sitemap, whose articles leave it after 48 hours. An instant that is past is told at once: midnight may come between
   * a look at the clock and this question.
   */
  wakeAt(epochMs: number, keys: Iterable<string>): void;

  /** Calls `listener` after each change, until the returned function is called. */
  onChange(listener: ChangeListener): () => void;
  /** Tells at once of a change whose word is still on its way: the index is written on another thread, and its rows are seen first. */
  catchUp(): void;
  /** Compares the whole folder with what is known, and takes in what differs. */
  rescan(): Promise<void>;
  /** Ends watching and timers. */
  close(): Promise<void>;
}
