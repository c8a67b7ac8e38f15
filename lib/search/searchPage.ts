import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import { pageNumber } from '../selection/paging';
import { findStories } from '../selection/stories';
import { excerpt, type Run } from './excerpt';
import { isUnavailable, type Question, type Search } from './question';

/** Results on a page. */
const RESULTS_PER_PAGE = 10;

export interface Hit {
  readonly article: ArticleSummary;
  readonly excerpt: readonly Run[];
}

/** A page of results, as it was asked for. */
export interface Asked {
  /** As far as it was understood. */
  readonly question: Question;
  /** 1-based. */
  readonly page: number;
}

/** What `/recherche` shows: the question as it was understood, and what was found. */
export interface SearchPage extends Asked {
  /** `unasked` without a question, `unavailable` while the index does not answer. */
  readonly state: 'unasked' | 'found' | 'unavailable';
  readonly hits: readonly Hit[];
  /** How many articles were found; there are `more` when it is as many as are ranked. */
  readonly count: number;
  readonly more: boolean;
  readonly pages: number;
  /** False while the index is being built: it does not hold all articles yet. */
  readonly complete: boolean;
}

/** The parameters of `/recherche` as they may come: each once, several times or not at all. */
export type Typed = Readonly<Partial<Record<'q' | 'rubrique' | 'annee' | 'page', string | readonly string[]>>>;

/** Finds what is asked for; `undefined` for a page beyond the last. Never rejects for what a reader can type. */
export async function findSearchPage(library: Library, search: Search | undefined, typed: Typed): Promise<SearchPage | undefined> {
  const { question, page } = understand(library, typed);
  const none = { question, hits: [], count: 0, more: false, page: 1, pages: 1, complete: true };
  if (question.text === '') return { ...none, state: 'unasked' };
  if (!search) return { ...none, state: 'unavailable' };
  try {
    const { slugs, total: count, more, complete } = await search.find(question, (page - 1) * RESULTS_PER_PAGE, RESULTS_PER_PAGE);
    const pages = Math.max(1, Math.ceil(count / RESULTS_PER_PAGE));
    if (page > pages && complete) return undefined;
    // The index may be a moment behind the library.
    const stories = await findStories(library, slugs);
    const hits = stories.map((article) => ({
      article,
      excerpt: excerpt({ standfirst: article.standfirst, blocks: article.typeset?.blocks ?? [], lang: article.lang }, question.text),
    }));
    return { question, state: 'found', hits, count, more, page, pages, complete };
  } catch (error) {
    if (isUnavailable(error)) return { ...none, state: 'unavailable' };
    throw error;
  }
}

/** What was typed and chosen, without what is unknown: a section the paper has not, a year without an article, no page number. */
export function understand(library: Library, typed: Typed): Asked {
  const section = library.site.sections.find(({ id }) => id === first(typed.rubrique))?.id;
  const year = yearsWithArticles(library).find((id) => id === first(typed.annee));
  // What a field of a form cannot hold is not shown again in it.
  const text = (first(typed.q) ?? '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, 200);
  return { question: { text, section, year }, page: pageNumber(first(typed.page)) ?? 1 };
}

/** `2025`, `2024` …, newest first: the library lists the months. */
export function yearsWithArticles(library: Library): string[] {
  return [...new Set(library.fronts('archive').map(({ id }) => id.slice(0, 4)))];
}

function first(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
