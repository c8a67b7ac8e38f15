import type { ArticleSummary } from '@/lib/content/article';
import type { Site } from '@/lib/content/site';
import { anchors } from '@/lib/text/anchors';
import { words } from '@/lib/text/words';
import style from './Headlines.module.css';
import { Teaser } from './Teaser';

interface Props {
  stories: readonly ArticleSummary[];
  site: Site;
}

/** The latest headlines, for readers whose page is not there; nothing while there is none. */
export function Headlines({ stories, site }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className={style.headlines} aria-labelledby={anchors.headlines}>
      <h2 id={anchors.headlines}>{words.newestStories}</h2>
      {stories.map((article) => (
        <Teaser key={article.slug} article={article} site={site} level="h3" undated />
      ))}
    </section>
  );
}
