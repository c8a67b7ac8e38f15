import type { ArticleSummary } from '@/lib/content/article';
import { routes } from '@/lib/routes';
import type { Site } from '@/lib/site';
import { sharePlaces } from '@/lib/text/share';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { LinkRow } from './LinkRow';
import { PublicationDate } from './PublicationDate';
import style from './Share.module.css';

interface Props {
  article: ArticleSummary;
  site: Site;
  siteUrl: string;
}

/** Where to send the article, without a script; and its address for good, which is what a printed copy shows. */
export function Share({ article: { slug, headline, publishedAt }, site, siteUrl }: Props) {
  const address = `${siteUrl}${routes.article(slug)}`;
  return (
    <footer>
      <LinkRow title={words.share}>
        {sharePlaces(address, typeset(headline)).map(({ name, label, href }) => (
          <li key={name}>
            <a href={href} aria-label={label}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={address} rel="bookmark">
            {words.permalink}
          </a>
        </li>
      </LinkRow>
      <p className={style.imprint}>
        {`${site.name}, `}
        <PublicationDate moment={publishedAt} timeZone={site.timeZone} short />
        {` – ${address}`}
      </p>
    </footer>
  );
}
