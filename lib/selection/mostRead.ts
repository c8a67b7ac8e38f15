import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import { noteRead } from '../process/renderNotes';
import { shared } from '../process/shared';

/** What a page that shows the list is noted as. */
export const MOST_READ_KEY = 'mostRead';
/** Stories in the list; and fewer than so many are none. */
const SHOWN = 5;
const LEAST = 3;

/** The server counts, pages show. */
const known = shared<readonly string[]>('mostRead');

/** Slugs, the most read first. */
export function setMostRead(slugs: readonly string[]): void {
  known.value = slugs;
}

/** What is read most beside an article, where the paper asks for that; never what somebody paid for. */
export function mostRead(
  library: Pick<Library, 'site' | 'findSummary'>,
  { slug: own }: Pick<ArticleSummary, 'slug'>,
): readonly ArticleSummary[] {
  if (library.site.mostRead !== true) return [];
  noteRead(MOST_READ_KEY);
  const others = (known.value ?? []).filter((slug) => slug !== own).flatMap((slug) => library.findSummary(slug) ?? []);
  const stories = others.filter(({ sponsor }) => sponsor === undefined).slice(0, SHOWN);
  return stories.length < LEAST ? [] : stories;
}
