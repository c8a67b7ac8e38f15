import type { Hit } from '@/lib/search/searchPage';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { Kicker } from '../parts/Kicker';
import { PublicationDate } from '../parts/PublicationDate';
import { titleId } from '../parts/titleId';
import style from './SearchHit.module.css';

interface Props {
  hit: Hit;
  site: Site;
}

/** One article found: its headline, and the passage in which what was looked for stands. */
export function SearchHit({ hit: { article, excerpt }, site }: Props) {
  const language = languageAttributes(article.lang);
  return (
    <article className={style.hit} aria-labelledby={titleId(article)}>
      <Kicker article={article} site={site} />
      <h3 id={titleId(article)} {...language}>
        <a href={routes.article(article.slug)}>{typesetIn(article.headline, article.lang)}</a>
      </h3>
      <p {...language}>{excerpt.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</p>
      <p className={style.hitDate}>
        <PublicationDate moment={article.publishedAt} timeZone={site.timeZone} short />
      </p>
    </article>
  );
}
