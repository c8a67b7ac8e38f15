import { GIVING_PAGE } from '../addresses/routes';
import type { FrontPlan } from '../content/frontPlan';
import type { Site } from '../content/site';
import type { Library, PageEntry } from '../library/library';
import { lasts } from './ageing';

/** What stands around every page: the paper's name, its sections, its pages. */
export interface Frame {
  readonly site: Site;
  /** Sections that have a story, in the paper's order: a link to nothing would be a hole. */
  readonly sections: Site['sections'];
  /** The editors' line above the masthead, while it lasts. */
  readonly alert?: FrontPlan['alert'];
  /** All but the appeal, which has a link of its own. */
  readonly pages: readonly PageEntry[];
}

/** `now` in epoch milliseconds. */
export function frameOf(library: Library, now = Date.now()): Frame {
  const alert = library.alert();
  return {
    site: library.site,
    sections: library.sections(),
    alert: alert && lasts(library, alert.until, 'alert', now) ? alert : undefined,
    pages: library.pages().filter(({ slug }) => slug !== GIVING_PAGE),
  };
}
