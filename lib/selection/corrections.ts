import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import type { Moment } from '../text/moment';
import { pageCount, pageNumber, STORIES_PER_PAGE } from './paging';

/** A correction with its article. */
interface ListedCorrection {
  readonly article: ArticleSummary;
  readonly at: Moment;
  readonly text: string;
}

/** One page of all corrections. */
export interface CorrectionsPage {
  readonly corrections: readonly ListedCorrection[];
  /** Of all pages. */
  readonly count: number;
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

type Asked = Pick<Library, 'list' | 'count'>;

/** The corrections of all public articles on page `typed` (as in `?page=`), the last first; `undefined` for a page that is not there. */
export function findCorrections(library: Asked, typed: string | undefined): CorrectionsPage | undefined {
  const page = pageNumber(typed);
  const all = page === undefined ? [] : allCorrections(library);
  const pages = pageCount(all.length);
  if (page === undefined || page > pages) return undefined;
  const start = (page - 1) * STORIES_PER_PAGE;
  return { corrections: all.slice(start, start + STORIES_PER_PAGE), count: all.length, page, pages };
}

/** An old article may be corrected today: all that were are looked at, 12 µs each. */
function allCorrections(library: Asked): readonly ListedCorrection[] {
  const articles = library.list({ kind: 'corrected' }, 0, library.count({ kind: 'corrected' }));
  const all = articles.flatMap((article) => article.corrections.map((correction) => ({ article, ...correction })));
  return all.sort((a, b) => b.at.epochMs - a.at.epochMs);
}
