import type { TypesetArticle } from '@/lib/library/library';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { Prose } from '../parts/Prose';
import { PublicationDate } from '../parts/PublicationDate';
import style from './Replies.module.css';

interface Props {
  article: Pick<TypesetArticle, 'replies' | 'typeset'>;
  timeZone: string;
}

/**
 * What those answer whom the article names, for as long as it is there: the right of reply (LCEN, article 1-1, III, since law 2024-449);
 * nothing while nobody has.
 */
export function Replies({ article: { replies, typeset: text }, timeZone }: Props) {
  if (replies.length === 0) return null;
  return (
    <section className={style.replies} aria-labelledby={anchors.replies}>
      <h2 id={anchors.replies}>{words.replies}</h2>
      {replies.map(({ at, by }, index) => (
        <div key={`${at.epochMs} ${by}`}>
          <p>
            {typeset(by)}
            {', '}
            <PublicationDate moment={at} timeZone={timeZone} />
          </p>
          <Prose text={{ html: text.replies?.[index]?.html ?? '', subheads: [], words: 0 }} />
        </div>
      ))}
    </section>
  );
}
