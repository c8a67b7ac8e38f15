import type { Gone } from '@/lib/content/article';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  gone: Gone;
  timeZone: string;
}

/** Since when an article is no longer there; why, in the form of a correction, when it was taken back. */
export function Withdrawal({ gone: { at, reason }, timeZone }: Props) {
  const date = <PublicationDate moment={at} timeZone={timeZone} />;
  if (reason === undefined) {
    return (
      <p>
        {`${words.expiredSince} `}
        {date}.
      </p>
    );
  }
  return (
    <p>
      {date} – {typeset(reason)}
    </p>
  );
}
