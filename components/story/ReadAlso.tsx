import type { ArticleSummary } from '@/lib/content/article';
import type { Site } from '@/lib/content/site';
import { anchors } from '@/lib/text/anchors';
import { words } from '@/lib/text/words';
import style from './ReadAlso.module.css';
import { Teaser } from '../fronts/Teaser';

interface Props {
  stories: readonly ArticleSummary[];
  site: Site;
}

/** What goes with the article; nothing when nothing does. */
export function ReadAlso({ stories, site }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className={style.related} aria-labelledby={anchors.readAlso}>
      <h2 id={anchors.readAlso}>{words.readAlso}</h2>
      <div className={style.stories}>
        {stories.map((article) => (
          <Teaser key={article.slug} article={article} site={site} level="h3" />
        ))}
      </div>
    </section>
  );
}
