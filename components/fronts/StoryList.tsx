import type { ArticleSummary } from '@/lib/content/article';
import type { Site } from '@/lib/content/site';
import style from './StoryList.module.css';
import { Teaser } from './Teaser';

interface Props {
  stories: readonly ArticleSummary[];
  /** When the page was made, in epoch milliseconds; without it, each story says its whole date. */
  now?: number | undefined;
  site: Site;
  /** False where all are of one section. */
  kicker?: boolean | undefined;
}

/** The stories of a front, one below the other, parted by hairlines. */
export function StoryList({ stories, now, site, kicker = true }: Props) {
  return (
    <div className={style.list}>
      {stories.map((article) => (
        <Teaser key={article.slug} article={article} site={site} summary={article.standfirst} now={now} kicker={kicker} signed />
      ))}
    </div>
  );
}
