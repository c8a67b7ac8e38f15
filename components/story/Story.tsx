import type { TypesetArticle } from '@/lib/library/library';
import type { Site } from '@/lib/content/site';
import type { Translation } from '@/lib/selection/translations';
import { isOld } from '@/lib/text/age';
import { creditLine, pictureCredit } from '@/lib/text/names';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import type { Recordings as Shown } from '@/lib/selection/recordings/recordings';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { Coverage } from '../live/Coverage';
import { Byline } from './Byline';
import { Corrections } from './Corrections';
import { DraftNotice } from './DraftNotice';
import { Kicker } from '../parts/Kicker';
import { Photo } from '../parts/Photo';
import { Prose } from '../parts/Prose';
import { titleId } from '../parts/titleId';
import { Recordings } from '../recordings/Recordings';
import { Replies } from './Replies';
import { ReportError } from './ReportError';
import { Share } from './Share';
import style from './Story.module.css';
import { Topics } from './Topics';
import { Translations } from './Translations';

interface Props {
  article: TypesetArticle;
  /** Its sound and film. */
  recordings?: Shown;
  site: Site;
  translations?: readonly Translation[];
  /** The site's origin. */
  siteUrl: string;
  /** Epoch milliseconds. */
  now: number;
  /** Of a live coverage: its reader has asked to be told of new entries. */
  following?: boolean;
}

/** A whole article, from its section to where it can be shared. */
export function Story({ article, recordings = {}, translations = [], site, siteUrl, now, following = false }: Props) {
  const { headline, standfirst, topics, corrections, publishedAt, image, lang, typeset: text } = article;
  const language = languageAttributes(lang);
  const photo = image && new Map(Object.entries(text.pictures)).get(image.src);
  const credits = creditLine(article);
  return (
    <article className={style.story} aria-labelledby={titleId(article)}>
      <DraftNotice article={article} timeZone={site.timeZone} now={now} />
      <header className={style.storyHead}>
        <Kicker article={article} site={site} linked />
        <h1 id={titleId(article)} {...language}>
          {typesetIn(headline, lang)}
        </h1>
        {standfirst !== undefined && (
          <p className={style.standfirst} {...language}>
            {typesetIn(standfirst, lang)}
          </p>
        )}
        <Byline article={article} site={site} />
        <Translations translations={translations} />
        {isOld(publishedAt, now) && <p className={style.old}>{words.old}</p>}
      </header>
      {image && photo && <Photo media={photo} alt={image.alt} credit={pictureCredit(image)} caption={image.caption} lang={lang} />}
      <Coverage article={article} timeZone={site.timeZone} now={now} following={following} />
      <Recordings article={article} recordings={recordings} site={site} siteUrl={siteUrl} />
      <Prose text={text} lang={lang} contents={article.live === undefined} />
      {credits !== undefined && <p className={style.credits}>{typeset(credits)}</p>}
      <Corrections corrections={corrections} timeZone={site.timeZone} />
      <Replies article={article} timeZone={site.timeZone} />
      {topics.length > 0 && <Topics topics={topics} />}
      <Share article={article} siteUrl={siteUrl} />
      {site.contact !== undefined && <ReportError article={article} contact={site.contact} siteUrl={siteUrl} />}
    </article>
  );
}
