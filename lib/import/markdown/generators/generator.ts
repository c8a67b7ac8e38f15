import type { Dialect, ImportedLabel } from '../../source';
import type { Fields } from '../frontMatter/flatFields';

/** What a generator's settings say of the site. */
export interface SiteSettings {
  readonly config: Fields;
  /** Origin of the old site, where the settings tell. */
  readonly origin?: string | undefined;
  /** Path below which the old site stood, without a slash at its end; empty for the root. */
  readonly base: string;
}

/** A file of Markdown as its generator takes it. */
export interface Classified {
  /** A page that has a date in its fields is an article, too. */
  readonly kind: 'article' | 'page';
  /** Folders between the root of the site and the file, as its address has them. */
  readonly folders: readonly string[];
  /** The file's own name, or that of its folder, without ending, date and language. */
  readonly name: string;
  /** From its name. */
  readonly date?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** The pattern of its address, where neither the file nor the mapping gives one. */
  readonly permalink: string;
  /** What stands before the pattern in the address of a language. */
  readonly prefix?: string | undefined;
  /** The pattern where the file's fields give a slug, when that is another. */
  readonly withSlug?: string | undefined;
}

/** A generator of sites whose folder can be read. */
export interface Generator {
  readonly dialect: Dialect | undefined;
  /** Files that may hold its settings, from the root of the archive; the first that is there counts. */
  readonly settings: readonly string[];
  /** True where nothing but a program says what addresses are: links in texts may show it. */
  readonly settingsAreAProgram?: true;
  /** A folder with more of them. */
  readonly settingsFolder?: string;
  /** The language of texts that name none, where the settings tell. */
  readonly language?: (settings: SiteSettings) => string | undefined;
  /** Folders whose files stood at the root of the site. */
  readonly statics: readonly string[];
  /** Folders from which texts name each other, besides their own. */
  readonly roots: readonly string[];
  /** Addresses of its feeds, below the site's root. */
  readonly feeds?: readonly string[];
  /** Where it lists what has a category, a topic or an author. */
  readonly lists?: (kind: ImportedLabel['kind'], label: string) => Pick<ImportedLabel, 'addresses' | 'feeds'>;
  /** Tags that only gather texts for a template, and are no topics. */
  readonly notTopics?: RegExp;
  /** What a file is, by its path from the root of the archive; `undefined` for one that is no text of the site. */
  classify(file: string, settings: SiteSettings): Classified | undefined;
}

/** `2019-05-28-un-titre` in its parts; `2019/05/28/` may stand in folders before it. */
export function datedName(name: string): { readonly date?: string; readonly name: string } {
  const [, date, rest] = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]?(.*)$/.exec(name) ?? [];
  return date === undefined ? { name } : { date, name: rest === undefined || rest === '' ? name : rest };
}

/** Folders and name of a file below `under`; a file called `index` or `_index` has its folder's name. `undefined` for one elsewhere. */
export function placeBelow(
  file: string,
  under: string,
): { readonly folders: string[]; readonly name: string; readonly isIndex: boolean } | undefined {
  if (under !== '' && !file.startsWith(`${under}/`)) return undefined;
  const steps = file.slice(under === '' ? 0 : under.length + 1).split('/');
  const last = (steps.pop() ?? '').replace(/\.(?:md|mdx|markdown|mdown|html?)$/i, '');
  const isIndex = /^_?index$/i.test(last);
  return isIndex ? { folders: steps.slice(0, -1), name: steps.at(-1) ?? 'index', isIndex } : { folders: steps, name: last, isIndex };
}

/** Folders that hold dated texts, whatever the site. */
export const JOURNAL = /^(?:_?posts?|blogs?|articles?|news|actualites?|journal|writing|entries|notes|stories|weblog)$/i;

/** Files of a repository that are none of its site. */
export const NO_TEXTS = /^(?:README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)$/i;

/** A file by its place: an article where its name has a date, or a folder of it is a journal's. */
export function byPlace({ folders, name: whole }: Pick<Classified, 'folders' | 'name'>): Classified {
  const { date, name } = datedName(whole);
  const isPost = date !== undefined || folders.some((folder) => JOURNAL.test(folder));
  return { kind: isPost ? 'article' : 'page', folders, name, ...(date && { date }), permalink: '/:sections/:title/' };
}

/** The language of a site under the names that most settings give it. */
export function languageIn({ config }: SiteSettings): string | undefined {
  const named = [config.lang, config.language, config.locale, config.defaultLocale];
  return named.find((value) => typeof value === 'string');
}
