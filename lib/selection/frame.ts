import { GIVING_PAGE } from '../addresses/routes';
import type { Site } from '../content/site';
import type { Library, Notice, PageEntry } from '../library/library';
import { settings } from '../process/settings';
import type { Moment } from '../text/moment';
import { lasts, noteDates } from './ageing';

/** What stands around every page: the paper's name, its sections, its pages. */
export interface Frame {
  readonly site: Site;
  /** Sections that have a story, in the paper's order: a link to nothing would be a hole. */
  readonly sections: Site['sections'];
  /** The editors' line above the masthead, while it lasts. */
  readonly alert?: Notice | undefined;
  /** All but the appeal, which has a link of its own. */
  readonly pages: readonly PageEntry[];
  /** Where a reader makes the paper one of their preferred sources at Google, where it asks for that. */
  readonly preferredSource?: string | undefined;
  /** The day that the masthead says, where it says one. */
  readonly today?: Moment | undefined;
}

/** With `now`, in epoch milliseconds, the masthead says the day, and the page is dropped at the end of it. */
export function frameOf(library: Library, now?: number): Frame {
  const today: Moment | undefined = now === undefined ? undefined : { epochMs: now, precision: 'day' };
  if (today) noteDates(library, [today], today.epochMs);
  const alert = library.alert();
  return {
    site: library.site,
    sections: library.sections(),
    alert: alert && lasts(library, alert.until, 'alert', now ?? Date.now()) ? alert : undefined,
    pages: library.pages().filter(({ slug }) => slug !== GIVING_PAGE),
    preferredSource: library.site.preferredSource ? preferredSource(settings().siteUrl) : undefined,
    today,
  };
}

/** https://developers.google.com/search/docs/appearance/preferred-sources, « Deeplink »: sources are whole hosts. */
function preferredSource(siteUrl: string): string {
  return `https://www.google.com/preferences/source?${new URLSearchParams({ q: new URL(siteUrl).host }).toString()}`;
}
