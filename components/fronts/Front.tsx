import type { ReactNode } from 'react';
import type { FrontPictures } from '@/lib/selection/frontPictures';
import type { FrontStories } from '@/lib/selection/frontStories';
import type { Story } from '@/lib/selection/stories';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { words } from '@/lib/text/words';
import { EmptyNotice } from '../parts/EmptyNotice';
import style from './Front.module.css';
import { SectionColumns } from './SectionColumns';
import { Teaser } from './Teaser';

interface Props {
  site: Site;
  lead: Story | undefined;
  stories: Pick<FrontStories, 'below' | 'beside' | 'columns'>;
  pictures: FrontPictures;
  /** When the page was made, in epoch milliseconds. */
  now: number;
  /** The call to give, in the column beside the lead. */
  children?: ReactNode;
}

/** The front page: the lead story, large; the next below and beside it when there are any; then the sections. */
export function Front({ site, lead, stories: { below, beside, columns }, pictures, now, children }: Props) {
  return (
    <>
      <h1 className={style.frontTitle}>{words.frontPage}</h1>
      {lead ? (
        <div className={style.front}>
          <div className={style.frontMain}>
            <div className={style.lead}>
              <Teaser
                article={lead}
                site={site}
                summary={lead.standfirst ?? lead.typeset?.opening}
                picture={pictures.get(lead.slug)}
                now={now}
                first
                signed
              />
            </div>
            {below.length > 0 && (
              <div className={style.below}>
                {below.map((article) => (
                  <Teaser
                    key={article.slug}
                    article={article}
                    site={site}
                    summary={article.standfirst}
                    picture={pictures.get(article.slug)}
                    now={now}
                  />
                ))}
              </div>
            )}
          </div>
          <div className={style.beside}>
            {beside.map((article) => (
              <Teaser key={article.slug} article={article} site={site} now={now} />
            ))}
            {children}
          </div>
        </div>
      ) : (
        <EmptyNotice title={words.noStoryYet} advice={words.noStoryYetAdvice} link={{ path: routes.feed, label: words.feed }} />
      )}
      {columns.length > 0 && <SectionColumns columns={columns} site={site} pictures={pictures} />}
    </>
  );
}
