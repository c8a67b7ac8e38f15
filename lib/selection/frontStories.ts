import type { Site } from '../content/site';
import type { ArticleSummary } from '../content/article';
import type { DossierFields } from '../content/dossier';
import type { FrontPlan } from '../content/frontPlan';
import type { Library } from '../library/library';
import { lasts } from './ageing';
import { dossierStories } from './dossiers';

/** Stories around the lead: on a wide screen two below it, when there are enough to fill the column beside it, too, and four there. */
const BELOW = 2;
const BESIDE = 4;
/** Beside the lead. */
export const MOST_OTHERS = BELOW + BESIDE;
const PER_SECTION = 4;
/** Beside a column whose head has a photo, headlines fill the same room in one whose head has none: its feet stand as low. */
const IN_PLACE_OF_PHOTO = 3;

/** Of a dossier. */
const IN_DOSSIER = 3;

/** Headlines for readers whose page is not there. */
const LATEST = 5;

/** A section on the front page, with its latest stories that do not stand above. */
export interface SectionColumn {
  readonly section: Site['sections'][number];
  readonly stories: readonly ArticleSummary[];
}

/** A dossier on the front page, with its first stories. */
export interface FrontDossier extends DossierFields {
  readonly stories: readonly ArticleSummary[];
}

/** What the front page shows: no story twice, no section without one. */
export interface FrontStories {
  readonly lead: ArticleSummary | undefined;
  readonly below: readonly ArticleSummary[];
  readonly beside: readonly ArticleSummary[];
  /** Where the editors want one. */
  readonly dossier?: FrontDossier | undefined;
  readonly columns: readonly SectionColumn[];
}

/**
 * Lays out the front page: the editors' lead, or the latest story, then what they want beside it and the latest others, and each
 * section gives its latest that do not stand above. `now` in epoch milliseconds.
 */
export function frontStories(library: Library, now = Date.now()): FrontStories {
  const plan = wanted(library, now);
  const top = topStories(library, plan);
  const [lead, ...others] = top;
  const below = others.length > 2 * BELOW ? others.slice(0, BELOW) : [];
  const above = new Set(top.map(({ slug }) => slug));
  const dossier = dossierOf(library, plan, above);
  for (const { slug } of dossier?.stories ?? []) above.add(slug);
  const columns = library.site.sections.map((section) => ({
    section,
    stories: library
      .list({ kind: 'section', id: section.id }, 0, PER_SECTION + IN_PLACE_OF_PHOTO + above.size)
      .filter(({ slug }) => !above.has(slug)),
  }));
  return { lead, below, beside: others.slice(below.length), dossier, columns: evened(columns.filter(({ stories }) => stories.length > 0)) };
}

/** The newest stories, for pages that have none of their own to show. */
export function latestStories(library: Library): readonly ArticleSummary[] {
  return library.list({ kind: 'latest' }, 0, LATEST);
}

function evened(columns: readonly SectionColumn[]): readonly SectionColumn[] {
  const hasPhoto = ({ stories }: SectionColumn): boolean => stories[0]?.image !== undefined;
  const more = columns.some(hasPhoto) ? IN_PLACE_OF_PHOTO : 0;
  return columns.map((column) => ({ ...column, stories: column.stories.slice(0, PER_SECTION + (hasPhoto(column) ? 0 : more)) }));
}

function topStories(library: Library, { lead, others }: Wanted): readonly ArticleSummary[] {
  const beside = others.flatMap((slug) => library.findSummary(slug) ?? []);
  const latest = library.list({ kind: 'latest' }, 0, 1 + MOST_OTHERS + beside.length);
  const first = (lead && library.findSummary(lead)) ?? latest.find(({ slug }) => !others.includes(slug)) ?? latest[0];
  const bySlug = new Map([...(first ? [first] : []), ...beside, ...latest].map((story) => [story.slug, story]));
  return [...bySlug.values()].slice(0, 1 + MOST_OTHERS);
}

/** A dossier that has stories, with those that do not stand above. */
function dossierOf(library: Library, { dossier: slug }: Wanted, above: ReadonlySet<string>): FrontDossier | undefined {
  const dossier = slug === undefined ? undefined : library.findDossierFields(slug);
  const stories = dossier ? dossierStories(library, dossier) : [];
  return dossier && stories.length > 0
    ? { ...dossier, stories: stories.filter((story) => !above.has(story.slug)).slice(0, IN_DOSSIER) }
    : undefined;
}

type Wanted = Pick<FrontPlan, 'lead' | 'others' | 'dossier'>;

/** What the editors want while its time lasts; the front page is told when it is over. */
function wanted(library: Library, now: number): Wanted {
  const plan = library.frontPlan();
  return plan && lasts(library, plan.until, 'une', now) ? plan : { others: [] };
}

/** All of them, in the order in which the page shows them. */
export function storiesOf({ lead, below, beside, dossier, columns }: FrontStories): readonly ArticleSummary[] {
  return [...(lead ? [lead] : []), ...below, ...beside, ...(dossier?.stories ?? []), ...columns.flatMap(({ stories }) => stories)];
}
