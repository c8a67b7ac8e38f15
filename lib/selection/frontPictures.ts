import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import { teaserSources, type PicturePlace, type PictureSources } from '../pictures/pictureSources';
import { articlePicture } from './articlePictures';
import type { FrontStories } from './frontStories';

/** What the front page shows of the photos of its stories, by slug. */
export type FrontPictures = ReadonlyMap<string, PictureSources>;

/**
 * The lead's, those of the stories below it, and in each section that of the first story, where they have one that is large enough. A
 * front has no room to say that a machine made one (EU AI Act, article 50: at the first exposure): such a picture is not shown.
 */
export async function frontPictures(library: Library, { lead, below, columns }: FrontStories): Promise<FrontPictures> {
  const pictures = new Map<string, PictureSources>();
  const put = async (story: ArticleSummary | undefined, place: PicturePlace): Promise<void> => {
    const media = story?.image && !story.image.generated && (await articlePicture(library, story.slug, story.image.src));
    const sources = media && teaserSources(media, place);
    if (story && sources) pictures.set(story.slug, sources);
  };
  await put(lead, 'lead');
  for (const story of [...below, ...columns.map(({ stories }) => stories[0])]) await put(story, 'column');
  return pictures;
}
