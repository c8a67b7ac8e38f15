import { setImmediate } from 'node:timers/promises';
import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import type { TypesetText } from '../markdown/typesetText';
import { isUnmade } from '../markdown/unmadeText';
import { tellFault } from '../process/faults';

/** A story among others: without `typeset` where nothing can be made of its text. */
export interface Story extends ArticleSummary {
  readonly typeset?: TypesetText;
}

/** Slugs of the stories of whose text nothing could be made when they were asked for last. */
const failed = new Set<string>();

/**
 * Public stories with all that is made of their texts, in the order of `slugs`; those that went meanwhile are left out. They
 * are asked for one at a time between other work: making fifty texts takes 200 ms, of which nothing else could be done.
 *
 * A text of which nothing can be made is a fault of that story alone, told once: the others are whole.
 */
export async function findStories(
  library: Pick<Library, 'findArticle' | 'findSummary'>,
  slugs: readonly string[],
  tell = tellFault,
): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const slug of slugs) {
    await setImmediate();
    const story = await findStory(library, slug, tell);
    if (story) stories.push(story);
  }
  return stories;
}

async function findStory(
  library: Pick<Library, 'findArticle' | 'findSummary'>,
  slug: string,
  tell: typeof tellFault,
): Promise<Story | undefined> {
  try {
    const article = await library.findArticle(slug);
    failed.delete(slug);
    return article;
  } catch (error) {
    if (!isUnmade(error)) throw error;
    if (!failed.has(slug)) tell(error, `the text of ${slug} cannot be set: fronts, feeds and search have its standfirst alone`);
    failed.add(slug);
    return library.findSummary(slug);
  }
}
