import type { Moment } from '../text/moment';
import type { Mapping } from './mapping';
import type { Note, Place } from './notes';

// What every kind of archive is read as. A source (WordPress, Ghost, a folder of Markdown) turns its own form into these
// documents and knows nothing of our files; the importer turns them into files and knows nothing of the source's form.

/** A text as the archive holds it. */
export interface ImportedText {
  /** `typedHtml` was typed without tags for paragraphs: an empty line parts them, and a line end breaks a line. */
  readonly form: 'html' | 'typedHtml' | 'markdown';
  readonly text: string;
  /** The line of the archive's file at which it begins, 1-based. */
  readonly line: number;
  /** What a text in a folder of Markdown may hold besides: Hugo's shortcodes, Liquid's or Nunjucks' tags, JSX. */
  readonly dialect?: Dialect | undefined;
  /** Of its document, for a text in Markdown: a first heading that says it once more goes. */
  readonly headline?: string | undefined;
  /** Of its document, for a text in Markdown: what admonitions are called. */
  readonly lang?: string | undefined;
}

/** The template language in which a generator of sites has Markdown go on. */
export const DIALECTS = ['hugo', 'liquid', 'nunjucks', 'mdx'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A picture that the archive sets apart from the text: the photo that leads an article, a portrait. */
export interface ImportedPicture {
  /** As the archive writes it; `Source.findFile` is asked where it lies. */
  readonly address: string;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  readonly caption?: string | undefined;
}

interface ImportedBase {
  /** What the archive knows it by, the same in every run: a post's number, a file's path. Unique among all documents of a source. */
  readonly id: string;
  readonly place: Place;
  /** The name that its old address ended in, in whatever spelling; else one is made of its title. */
  readonly slug?: string | undefined;
  /**
   * Its old addresses as paths of the old site, `/2019/05/titre/`, `/?p=12`; the first is the one that relative links and
   * pictures in it are resolved by.
   */
  readonly addresses: readonly string[];
  readonly body: ImportedText;
  /** Fields that have no home here, by the archive's name: they are reported. */
  readonly homeless: Readonly<Record<string, string>>;
  /** What the source itself has to tell of it. */
  readonly notes: readonly Note[];
}

export interface ImportedArticle extends ImportedBase {
  readonly kind: 'article';
  /** Plain text: no tags, no entities. So are all fields but `body`. */
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly standfirst?: string | undefined;
  /** Undefined where the archive does not tell: the article is then a draft. */
  readonly publishedAt: Moment | undefined;
  readonly updatedAt?: Moment | undefined;
  /** From when on it is gone. */
  readonly expiresAt?: Moment | undefined;
  /** Names, or what the archive calls authors by; the mapping's `authors` turns them into names. */
  readonly byline: readonly string[];
  /** The first that the mapping knows a section for gives the section, the others become topics. */
  readonly categories: readonly string[];
  readonly topics: readonly string[];
  readonly draft: boolean;
  readonly lang?: string | undefined;
  readonly image?: ImportedPicture | undefined;
  readonly canonical?: string | undefined;
  readonly noindex?: boolean | undefined;
}

export interface ImportedPage extends ImportedBase {
  readonly kind: 'page';
  readonly title: string;
  readonly description?: string | undefined;
  /** Pages have no drafts: it becomes a draft article, and is reported. */
  readonly draft: boolean;
}

/** Somebody who signs; written only where there is more to say than the name. `body` is the biography. */
export interface ImportedAuthor extends ImportedBase {
  readonly kind: 'author';
  readonly name: string;
  readonly role?: string | undefined;
  readonly links: readonly string[];
  readonly photo?: ImportedPicture | undefined;
}

export type ImportedDocument = ImportedArticle | ImportedPage | ImportedAuthor;

/** A category, topic or author of the archive, and where the old site listed what it stands on. */
export interface ImportedLabel {
  readonly kind: 'category' | 'topic' | 'author';
  /** As documents name it in `categories`, `topics`, `byline`. */
  readonly label: string;
  readonly addresses: readonly string[];
  readonly feeds: readonly string[];
}

/** An archive that was opened. What `labels`, `redirects`, `leftOut` and `proposal` answer is known once `documents` was run through. */
export interface Source {
  /**
   * All documents, one after the other; the same in the same order at every call (there are two: one to plan, one to write), in memory
   * that does not grow with the archive. Rejects with `SourceError`.
   */
  documents(): AsyncIterable<ImportedDocument>;
  /** What the archive is called, the same in every run: a slug. Places and digests of its files are kept under it. */
  readonly name: string;
  /** Scheme and host of the old site, without a slash at the end; undefined where the archive does not tell. */
  readonly origin: string | undefined;
  /** Known once `documents` was run through. */
  labels(): readonly ImportedLabel[];
  /** Old addresses that are no document's and no label's, such as feeds, and where they lead here. */
  redirects(): readonly { readonly from: string; readonly to: string }[];
  /** What of the archive is no document, and why. */
  leftOut?(): readonly { readonly place: Place; readonly note: Note }[];
  /** What it would have a person decide, besides sections and authors. */
  proposal?(): Pick<Partial<Mapping>, 'fields' | 'permalink' | 'origins'>;
  /**
   * The old address, a path of the old site with its query, that an address in a document's text leads to; undefined where it leads to
   * another site. What it cannot resolve is answered as it is written.
   */
  oldAddress(address: string, document: ImportedDocument): string | undefined;
  /** Absolute path of the file that an address in a document means; undefined where the archive does not have it. Never leaves its folders. */
  findFile(address: string, document: ImportedDocument): Promise<string | undefined>;
}
