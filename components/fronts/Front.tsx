import type { ReactNode } from 'react';
import type { FrontPictures } from '@/lib/selection/frontPictures';
import type { FrontStories } from '@/lib/selection/frontStories';
import type { Story } from '@/lib/selection/stories';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { words } from '@/lib/text/words';
import { EmptyNotice } from '../parts/EmptyNotice';
import { ListColumn } from '../parts/ListColumn';
import style from './Front.module.css';
import { DossierBand } from './DossierBand';
import { SectionColumns } from './SectionColumns';
import { Teaser } from './Teaser';

interface Props {
  site: Site;
  lead: Story | undefined;
  stories: Pick<FrontStories, 'below' | 'beside' | 'dossier' | 'columns'>;
  pictures: FrontPictures;
  /** When the page was made, in epoch milliseconds. */
  now: number;
  /** The call to give, in the column beside the lead. */
  children?: ReactNode;
}

/** The front page: the lead story, large; the next below and beside it when there are any; then the sections. */
export function Front({ site, lead, stories: { below, beside, dossier, columns }, pictures, now, children }: Props) {
  const leading = lead && (
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
  );
  // A photo makes the lead's column the longer one: the other then says more of its stories, and holds the call to give.
  const isPictured = lead !== undefined && pictures.has(lead.slug);
  const isMixed = new Set(below.map(({ slug }) => pictures.has(slug))).size > 1;
  return (
    <>
      <h1 className={style.frontTitle}>{words.frontPage}</h1>
      {!lead && <EmptyNotice title={words.noStoryYet} advice={words.noStoryYetAdvice} link={{ path: routes.feed, label: words.feed }} />}
      {/* The only story of a paper stands in the middle: beside it would be nothing. */}
      {beside.length === 0 ? (
        <ListColumn>
          {leading}
          {children}
        </ListColumn>
      ) : (
        <div className={style.front}>
          <div className={style.frontMain}>
            {leading}
            {below.length > 0 && (
              <div className={isMixed ? style.belowInRows : style.below}>
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
            {!isPictured && children}
          </div>
          <div className={style.beside}>
            {beside.map((article) => (
              <Teaser key={article.slug} article={article} site={site} summary={isPictured ? article.standfirst : undefined} now={now} />
            ))}
            {isPictured && children}
          </div>
        </div>
      )}
      {dossier && <DossierBand dossier={dossier} site={site} />}
      {columns.length > 0 && <SectionColumns columns={columns} site={site} pictures={pictures} now={now} />}
    </>
  );
}
