import type { FrontPictures } from '@/lib/selection/frontPictures';
import type { SectionColumn } from '@/lib/selection/frontStories';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { typeset } from '@/lib/text/typography';
import style from './SectionColumns.module.css';
import { Teaser } from './Teaser';

interface Props {
  columns: readonly SectionColumn[];
  site: Site;
  pictures: FrontPictures;
}

/** The sections of the front page, side by side on a wide screen. */
export function SectionColumns({ columns, site, pictures }: Props) {
  return (
    <div className={style.columns}>
      {columns.map(({ section: { id, label }, stories }) => (
        <section key={id} className={style.column} aria-labelledby={`rubrique_${id}`}>
          <h2 id={`rubrique_${id}`}>
            <a href={routes.section(id)}>{typeset(label)}</a>
          </h2>
          {stories.map((article) => (
            <Teaser key={article.slug} article={article} site={site} level="h3" picture={pictures.get(article.slug)} kicker={false} undated />
          ))}
        </section>
      ))}
    </div>
  );
}
