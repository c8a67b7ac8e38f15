import type { ArticleSummary } from '../../content/article';
import type { Podcast } from '../../content/schema/settings/podcastFields';
import type { Library } from '../../library/library';
import { recordingsOf, type ShownRecording } from './recordings';

/** An article with its sound. */
export interface Episode {
  readonly article: ArticleSummary;
  readonly sound: ShownRecording;
}

/** Articles of a section that are looked through for a sound, and episodes that a podcast has: the newest ones. */
const MOST = { articles: 1000, episodes: 100 };
/** Articles asked for at once. */
const AT_ONCE = 100;

type Newsroom = Pick<Library, 'site' | 'list' | 'pictureFolder'>;

/** The podcast of a section, once one of its newest articles has a sound. */
export function findPodcast(library: Pick<Newsroom, 'site' | 'list'>, section: string): Podcast | undefined {
  const podcast = library.site.podcasts.find((each) => each.section === section);
  return podcast && withSound(library, section).next().done === false ? podcast : undefined;
}

/** Its episodes, newest first: without those whose sound is not there, and those that search engines are to look for elsewhere. */
export async function findEpisodes(library: Newsroom, { section }: Podcast): Promise<readonly Episode[]> {
  const episodes: Episode[] = [];
  for (const article of withSound(library, section)) {
    const { sound } = await recordingsOf(library, article);
    if (sound) episodes.push({ article, sound });
    if (episodes.length === MOST.episodes) break;
  }
  return episodes;
}

function* withSound(library: Pick<Library, 'list'>, id: string): Generator<ArticleSummary> {
  for (let from = 0; from < MOST.articles; from += AT_ONCE) {
    const articles = library.list({ kind: 'section', id }, from, AT_ONCE);
    for (const article of articles) if (article.audio && !(article.noindex && article.canonical !== undefined)) yield article;
    if (articles.length < AT_ONCE) return;
  }
}
