import type { ArticleSummary } from '@/lib/content/article';
import { routes } from '@/lib/addresses/routes';
import { sharePlaces } from '@/lib/text/share';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { LinkRow } from '../parts/LinkRow';

interface Props {
  article: ArticleSummary;
  siteUrl: string;
}

/** Where to send the article, without a script; and its address for good. */
export function Share({ article: { slug, headline }, siteUrl }: Props) {
  const address = `${siteUrl}${routes.article(slug)}`;
  return (
    <LinkRow title={words.share} kind="share">
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
  );
}
