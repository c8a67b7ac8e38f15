import { routes } from '@/lib/addresses/routes';
import { liveState } from '@/lib/content/live';
import type { TypesetArticle } from '@/lib/library/library';
import { typesetIn } from '@/lib/language/language';
import { hourOf, machineDate } from '@/lib/text/dates';
import { words } from '@/lib/text/words';
import { LiveMark } from '../parts/LiveMark';
import style from './Ticker.module.css';

interface Props {
  article: TypesetArticle;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Every minute while a coverage is under way. */
const SECONDS = '60';

/**
 * The line in the frame above a coverage that a reader follows: the newest entry, and the way to it. It is this line that renews itself
 * and not the page, of which Firefox would keep the place in pixels alone, and Chromium would stop at the first fragment.
 */
export function Ticker({ article, timeZone, now }: Props) {
  const { slug, live, headline, lang, typeset } = article;
  if (!live || liveState(live, now) !== 'on')
    return (
      <p className={style.ticker}>
        <a href={routes.article(slug)} target="_top">
          {words.liveOver}
        </a>
      </p>
    );
  const [newest] = typeset.entries ?? [];
  const moment = newest && { epochMs: newest.epochMs, precision: 'minute' as const };
  return (
    <p className={style.ticker}>
      <meta httpEquiv="refresh" content={SECONDS} />
      <LiveMark />{' '}
      <a href={newest ? `${routes.follow(slug, newest.id)}#${newest.id}` : routes.follow(slug)} target="_top">
        {moment && <time dateTime={machineDate(moment, timeZone)}>{hourOf(moment, timeZone)}</time>}{' '}
        {newest && newest.title !== '' ? newest.title : typesetIn(headline, lang)}
      </a>
    </p>
  );
}
