import type { Hit } from '@/lib/search/searchPage';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { typeset } from '@/lib/text/typography';
import { Kicker } from '../parts/Kicker';
import { PublicationDate } from '../parts/PublicationDate';
import style from './SearchHit.module.css';

interface Props {
  hit: Hit;
  site: Site;
}

/** One article found: its headline, and the passage in which what was looked for stands. */
export function SearchHit({ hit: { article, excerpt }, site }: Props) {
  return (
    <article className={style.hit}>
      <Kicker article={article} site={site} />
      <h3>
        <a href={routes.article(article.slug)}>{typeset(article.headline)}</a>
      </h3>
      <p>{excerpt.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</p>
      <p className={style.hitDate}>
        <PublicationDate moment={article.publishedAt} timeZone={site.timeZone} short />
      </p>
    </article>
  );
}
