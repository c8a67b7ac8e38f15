import type { Site } from '../content/site';
import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';

/** Stories around the lead: on a wide screen two below it, when there are enough to fill the column beside it, too, and four there. */
const BELOW = 2;
const BESIDE = 4;
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

/** Lays out the front page: the latest story leads, the next stand beside it, and each section gives its latest others. */
export function frontStories(library: Library): FrontStories {
  const top = library.list({ kind: 'latest' }, 0, 1 + BELOW + BESIDE);
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

/** All of them, in the order in which the page shows them. */
export function storiesOf({ lead, below, beside, columns }: FrontStories): readonly ArticleSummary[] {
  return [...(lead ? [lead] : []), ...below, ...beside, ...columns.flatMap(({ stories }) => stories)];
}
