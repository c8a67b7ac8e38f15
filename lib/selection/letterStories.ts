import type { ArticleSummary } from '../content/article';
import type { LetterFields } from '../content/letter';
import type { Library } from '../library/library';

/** The stories of a letter that readers see now, in the editors' order. */
export function letterStories(library: Pick<Library, 'findSummary'>, { stories }: LetterFields): readonly ArticleSummary[] {
  return stories.flatMap((slug) => library.findSummary(slug) ?? []);
}
