import type { ArticleSummary } from '../content/article';
import type { Front } from '../addresses/fronts';
import type { Library } from '../library/library';
import { noteDates } from './ageing';
import { noteLive } from './live';

/** Stories on one page of a front: about three screens of a phone, and a page of some 6 KB on the wire. */
export const STORIES_PER_PAGE = 20;

/** One page of a front. */
export interface FrontPage {
  readonly stories: readonly ArticleSummary[];
  /** Of the whole front. */
  readonly count: number;
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** When it was asked for, in epoch milliseconds: the dates of its stories are said as of then. */
  readonly now: number;
}

/** How many pages `count` stories fill. A front without a story has one page, which says so. */
export function pageCount(count: number): number {
  return Math.max(1, Math.ceil(count / STORIES_PER_PAGE));
}

const STEPS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000];
/** So many round numbers at most, and so many pages at most that are all named. */
const MOST_ROUND = 10;
const FEW = 7;

/**
 * The pages that a page of a front leads to, itself among them: its neighbours, the ends, and round numbers between, so
 * that of fifty pages each is two clicks from any other. All of them when they are few.
 */
export function namedPages(page: number, pages: number): number[] {
  const step = STEPS.find((each) => pages / each <= MOST_ROUND) ?? pages;
  const isNamed = (each: number): boolean =>
    pages <= FEW || each === 1 || each === pages || Math.abs(each - page) <= 2 || each % step === 0;
  return Array.from({ length: pages }, (_, index) => index + 1).filter(isNamed);
}

/** The number in `?page=`, 1 when there is none; `undefined` for what is no page number, 01 and 1e3 among them. */
export function pageNumber(typed: string | undefined): number | undefined {
  if (typed === undefined) return 1;
  return /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : undefined;
}

/** True for a section of the paper, and for an author or a dossier with a file, with or without stories, and for any other front that has some. */
export function frontExists(library: Library, front: Front): boolean {
  if (front.kind === 'section') return library.site.sections.some(({ id }) => id === front.id);
  if (front.kind === 'author' && library.findAuthorFields(front.id) !== undefined) return true;
  if (front.kind === 'dossier') return library.findDossierFields(front.id) !== undefined;
  return front.kind === 'latest' || library.count(front) > 0;
}

/**
 * What stands on page `typed` (as in `?page=`) of a front; `undefined` for a front or a page that is not there. The page is
 * dropped when one of its dates is to be said otherwise than at `now`. `list` gives its stories in another order than that of time.
 */
export function findFrontPage(
  library: Library,
  front: Front,
  typed: string | undefined,
  now: number,
  list = (offset: number, most: number) => library.list(front, offset, most),
): FrontPage | undefined {
  const page = pageNumber(typed);
  if (page === undefined || !frontExists(library, front)) return undefined;
  const count = library.count(front);
  const pages = pageCount(count);
  if (page > pages) return undefined;
  const stories = list((page - 1) * STORIES_PER_PAGE, STORIES_PER_PAGE);
  noteDates(
    library,
    stories.map(({ publishedAt }) => publishedAt),
    now,
  );
  noteLive(library, stories, now);
  return { stories, count, page, pages, now };
}
