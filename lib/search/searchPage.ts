import type { ArticleSummary } from '../content/article';
import type { Library } from '../content/library';
import { pageNumber } from '../content/paging';
import { excerpt, type Run } from './excerpt';
import { isUnavailable, type Question, type Search } from './question';

/** Results on a page. */
export const RESULTS_PER_PAGE = 10;

export interface Hit {
  readonly article: ArticleSummary;
  readonly excerpt: readonly Run[];
}

/** What `/recherche` shows: the question as it was understood, and what was found. */
export interface SearchPage {
  readonly question: Question;
  /** `unasked` without a question, `unavailable` while the index does not answer. */
  readonly state: 'unasked' | 'found' | 'unavailable';
  readonly hits: readonly Hit[];
  readonly count: number;
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

/** The parameters of `/recherche` as they may come: each once, several times or not at all. */
export type Typed = Readonly<Partial<Record<'q' | 'rubrique' | 'annee' | 'page', string | readonly string[]>>>;

/** Finds what is asked for. Never rejects for what a reader can type: everything unknown is left out. */
export async function findSearchPage(library: Library, search: Search | undefined, typed: Typed): Promise<SearchPage> {
  const question = understand(library, typed);
  const page = pageNumber(first(typed.page)) ?? 1;
  const none = { question, hits: [], count: 0, page: 1, pages: 1 };
  if (question.text === '') return { ...none, state: 'unasked' };
  if (!search) return { ...none, state: 'unavailable' };
  try {
    const { slugs, total } = await search.find(question, (page - 1) * RESULTS_PER_PAGE, RESULTS_PER_PAGE);
    const hits = await Promise.all(slugs.map((slug) => hit(library, slug, question.text)));
    const pages = Math.max(1, Math.ceil(total / RESULTS_PER_PAGE));
    return {
      question,
      state: 'found',
      hits: hits.filter((found) => found !== undefined),
      count: total,
      page: Math.min(page, pages),
      pages,
    };
  } catch (error) {
    if (isUnavailable(error)) return { ...none, state: 'unavailable' };
    throw error;
  }
}

function understand({ site }: Library, typed: Typed): Question {
  const section = site.sections.find(({ id }) => id === first(typed.rubrique))?.id;
  const year = /^\d{4}$/.exec(first(typed.annee) ?? '')?.[0];
  // What a field of a form cannot hold is not shown again in it.
  const text = (first(typed.q) ?? '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, 200);
  return { text, section, year };
}

async function hit(library: Library, slug: string, question: string): Promise<Hit | undefined> {
  const article = await library.findArticle(slug);
  // The index may be a moment behind the library.
  return article && { article, excerpt: excerpt(article.body, question) };
}

function first(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
