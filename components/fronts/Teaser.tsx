import type { ReactNode } from 'react';
import type { ArticleSummary } from '@/lib/content/article';
import { routes } from '@/lib/addresses/routes';
import { liveState } from '@/lib/content/live';
import type { Site } from '@/lib/content/site';
import type { PictureSources } from '@/lib/pictures/pictureSources';
import { joinNames } from '@/lib/text/names';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { titleId } from '../parts/titleId';
import { Facts } from '../parts/Facts';
import { Kicker } from '../parts/Kicker';
import { PublicationDate } from '../parts/PublicationDate';
import style from './Teaser.module.css';

interface Props {
  article: ArticleSummary;
  site: Site;
  /** A few lines under the headline. */
  summary?: string | undefined;
  level?: 'h2' | 'h3';
  /** Its photo, which the headline names. */
  picture?: PictureSources | undefined;
  /** The photo is the first thing on the page: large on a phone, too, and loaded before it comes into sight. */
  first?: boolean;
  /** Says who wrote it, besides when. */
  signed?: boolean;
  /** On a front: when the page was made, in epoch milliseconds, as of which the story's hour or day is said. */
  now?: number | undefined;
  /** Does not say when. */
  undated?: boolean;
  /** False on a section's own front. */
  kicker?: boolean | undefined;
}

/** A story on a front: its headline is the way in. */
export function Teaser({
  article,
  site,
  summary,
  level: Heading = 'h2',
  picture,
  first = false,
  signed = false,
  now,
  undated = false,
  kicker = true,
}: Props) {
  const { byline, agency, publishedAt, lang } = article;
  const language = languageAttributes(lang);
  const isLive = now !== undefined && article.live !== undefined && liveState(article.live, now) === 'on';
  const by = signed ? [byline.length > 0 ? `${words.by} ${joinNames(byline)}` : '', agency ?? ''] : [];
  const facts: ReactNode[] = by.filter((part) => part !== '').map(typeset);
  if (!undated) facts.push(<PublicationDate moment={publishedAt} timeZone={site.timeZone} short now={now} />);
  return (
    <article className={style.teaser} aria-labelledby={titleId(article)}>
      {picture &&
        (first ? (
          <img className={style.picture} {...picture} alt="" fetchPriority="high" />
        ) : (
          <img className={style.thumbnail} {...picture} alt="" loading="lazy" />
        ))}
      <Kicker article={article} site={site} section={kicker} live={isLive} />
      <Heading className={style.headline} id={titleId(article)} {...language}>
        <a href={routes.article(article.slug)}>{typesetIn(article.headline, lang)}</a>
      </Heading>
      {summary !== undefined && summary !== '' && (
        <p className={style.summary} {...language}>
          {typesetIn(summary, lang)}
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
    </article>
  );
}
