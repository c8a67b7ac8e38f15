import type { ArticleSummary } from '../content/article';
import { withFullTexts, type FullStory } from '../discovery/feed/fullText';
import type { Paper } from '../discovery/paper';
import { asShown } from '../discovery/pictures';
import type { Library } from '../library/library';
import { findStories } from '../selection/stories';
import type { IssueDays } from './issueDays';

/** The public stories of these days with their full texts: by section in the paper's order, the newest first. */
export async function issueStories(library: Library, days: IssueDays, paper: Paper): Promise<readonly FullStory[]> {
  const found = await findStories(
    library,
    summariesOf(library, days).map(({ slug }) => slug),
  );
  const shown = await Promise.all(found.map((story) => asShown(library, story)));
  return withFullTexts(shown, paper);
}

function summariesOf(library: Library, { startMs, endMs }: IssueDays): ArticleSummary[] {
  const latest = { kind: 'latest' } as const;
  const summaries = library
    .list(latest, 0, library.count(latest))
    .filter(({ publishedAt }) => publishedAt.epochMs >= startMs && publishedAt.epochMs < endMs);
  return library.site.sections.flatMap(({ id }) => summaries.filter(({ section }) => section === id));
}
