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
  /** When the page was made, in epoch milliseconds. */
  now: number;
}

/** The sections of the front page, side by side on a wide screen: of each its head story, then headlines. */
export function SectionColumns({ columns, site, pictures, now }: Props) {
  return (
    <div className={`${style.columns} ${standsByThree(columns.length) ? style.byThree : ''}`}>
      {columns.map(({ section: { id, label }, stories }) => (
        <section key={id} className={style.column} aria-labelledby={`rubrique_${id}`}>
          <h2 id={`rubrique_${id}`}>
            <a href={routes.section(id)}>{typeset(label)}</a>
          </h2>
          <div className={style.headed}>
            {stories.map((article, at) => (
              <Teaser
                key={article.slug}
                article={article}
                site={site}
                level="h3"
                summary={at === 0 ? article.standfirst : undefined}
                picture={pictures.get(article.slug)}
                kicker={false}
                now={now}
                undated
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** Where rows of four would leave one or two columns to the last row, and rows of three do not leave one. */
function standsByThree(count: number): boolean {
  return [1, 2].includes(count % 4) && count % 3 !== 1;
}
