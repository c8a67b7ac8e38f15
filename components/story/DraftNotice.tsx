import type { ArticleSummary } from '@/lib/content/article';
import { words } from '@/lib/text/words';
import style from './DraftNotice.module.css';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  article: ArticleSummary;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Says that readers do not see this yet; only development shows such articles at all. */
export function DraftNotice({ article: { draft, publishedAt, expiresAt }, timeZone, now }: Props) {
  if (draft) return <p className={style.draftNotice}>{words.draft}</p>;
  if (expiresAt !== undefined && expiresAt.epochMs <= now) {
    return (
      <p className={style.draftNotice}>
        {`${words.expiredSince} `}
        <PublicationDate moment={expiresAt} timeZone={timeZone} />.
      </p>
    );
  }
  if (publishedAt.epochMs <= now) return null;
  return (
    <p className={style.draftNotice}>
      {words.scheduled} <PublicationDate moment={publishedAt} timeZone={timeZone} />.
    </p>
  );
}
