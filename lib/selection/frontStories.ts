import type { Site } from '../content/site';
import type { ArticleSummary } from '../content/article';
import type { FrontPlan } from '../content/frontPlan';
import type { Library } from '../library/library';
import { lasts } from './ageing';

/** Stories around the lead: on a wide screen two below it, when there are enough to fill the column beside it, too, and four there. */
const BELOW = 2;
const BESIDE = 4;
/** Beside the lead. */
export const MOST_OTHERS = BELOW + BESIDE;
const PER_SECTION = 4;

/** A section on the front page, with its latest stories that do not stand above. */
export interface SectionColumn {
  readonly section: Site['sections'][number];
  readonly stories: readonly ArticleSummary[];
}

/** What the front page shows: no story twice, no section without one. */
export interface FrontStories {
  readonly lead: ArticleSummary | undefined;
  readonly below: readonly ArticleSummary[];
  readonly beside: readonly ArticleSummary[];
  readonly columns: readonly SectionColumn[];
}

/**
 * Lays out the front page: the editors' lead, or the latest story, then what they want beside it and the latest others, and each
 * section gives its latest that do not stand above. `now` in epoch milliseconds.
 */
export function frontStories(library: Library, now = Date.now()): FrontStories {
  const top = topStories(library, now);
  const [lead, ...others] = top;
  const below = others.length > 2 * BELOW ? others.slice(0, BELOW) : [];
  const above = new Set(top.map(({ slug }) => slug));
  const columns = library.site.sections.map((section) => ({
    section,
    stories: library
      .list({ kind: 'section', id: section.id }, 0, PER_SECTION + top.length)
      .filter(({ slug }) => !above.has(slug))
      .slice(0, PER_SECTION),
  }));
  return { lead, below, beside: others.slice(below.length), columns: columns.filter(({ stories }) => stories.length > 0) };
}

function topStories(library: Library, now: number): readonly ArticleSummary[] {
  const { lead, others } = wanted(library, now);
  const beside = others.flatMap((slug) => library.findSummary(slug) ?? []);
  const latest = library.list({ kind: 'latest' }, 0, 1 + MOST_OTHERS + beside.length);
  const first = (lead && library.findSummary(lead)) ?? latest.find(({ slug }) => !others.includes(slug)) ?? latest[0];
  const bySlug = new Map([...(first ? [first] : []), ...beside, ...latest].map((story) => [story.slug, story]));
  return [...bySlug.values()].slice(0, 1 + MOST_OTHERS);
}

/** What the editors want while its time lasts; the front page is told when it is over. */
function wanted(library: Library, now: number): Pick<FrontPlan, 'lead' | 'others'> {
  const plan = library.frontPlan();
  return plan && lasts(library, plan.until, 'une', now) ? plan : { others: [] };
}

/** All of them, in the order in which the page shows them. */
export function storiesOf({ lead, below, beside, columns }: FrontStories): readonly ArticleSummary[] {
  return [...(lead ? [lead] : []), ...below, ...beside, ...columns.flatMap(({ stories }) => stories)];
}
