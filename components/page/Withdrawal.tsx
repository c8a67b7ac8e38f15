import type { ArticleSummary } from '@/lib/content/article';
import { typeset } from '@/lib/text/typography';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  withdrawn: NonNullable<ArticleSummary['withdrawn']>;
  timeZone: string;
}

/** When and why an article is no longer there, in the form of a correction. */
export function Withdrawal({ withdrawn: { at, reason }, timeZone }: Props) {
  return (
    <p>
      <PublicationDate moment={at} timeZone={timeZone} /> – {typeset(reason)}
    </p>
  );
}
