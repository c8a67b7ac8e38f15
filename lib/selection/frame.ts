import { GIVING_PAGE } from '../addresses/routes';
import type { Site } from '../content/site';
import type { Library, PageEntry } from '../library/library';

/** What stands around every page: the paper's name, its sections, its pages. */
export interface Frame {
  readonly site: Site;
  /** Sections that have a story, in the paper's order: a link to nothing would be a hole. */
  readonly sections: Site['sections'];
  /** All but the appeal, which has a link of its own. */
  readonly pages: readonly PageEntry[];
}

export function frameOf(library: Library): Frame {
  return {
    site: library.site,
    sections: library.sections(),
    pages: library.pages().filter(({ slug }) => slug !== GIVING_PAGE),
  };
}
