import type { ArticleSummary } from '@/lib/content/article';
import { routes } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { anchors } from '@/lib/text/anchors';
import { words } from '@/lib/text/words';
import style from './Corrections.module.css';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  corrections: ArticleSummary['corrections'];
  timeZone: string;
}

/** What the paper got wrong and when it said so; nothing when there is nothing to mend. */
export function Corrections({ corrections, timeZone }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section className={style.corrections} aria-labelledby={anchors.corrections}>
      <h2 id={anchors.corrections}>{words.corrections(corrections.length)}</h2>
      {corrections.map(({ at, text }) => (
        <p key={`${at.epochMs} ${text}`}>
          <PublicationDate moment={at} timeZone={timeZone} /> – {typeset(text)}
        </p>
      ))}
      <p>
        <a href={routes.corrections}>{words.allCorrections}</a>
      </p>
    </section>
  );
}
