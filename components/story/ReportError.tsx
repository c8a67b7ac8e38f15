import { routes } from '@/lib/addresses/routes';
import type { ArticleSummary } from '@/lib/content/article';
import { reportAddress } from '@/lib/text/share';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { LinkRow } from '../parts/LinkRow';

interface Props {
  article: ArticleSummary;
  /** The newsroom’s e-mail address. */
  contact: string;
  siteUrl: string;
}

/** The way to tell the newsroom of an error, in a reader's own mail. */
export function ReportError({ article: { slug, headline }, contact, siteUrl }: Props) {
  return (
    <LinkRow title={words.anError}>
      <li>
        <a href={reportAddress(contact, typeset(headline), `${siteUrl}${routes.article(slug)}`)}>{words.reportError}</a>
      </li>
    </LinkRow>
  );
}
