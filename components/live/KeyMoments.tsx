import type { TypesetText } from '@/lib/markdown/typesetText';
import { hourOf, machineDate } from '@/lib/text/dates';
import { words } from '@/lib/text/words';
import style from './KeyMoments.module.css';

interface Props {
  entries: NonNullable<TypesetText['entries']>;
  timeZone: string;
}

/** What a reader who comes late has to know of a live coverage, newest first; nothing while there is none. */
export function KeyMoments({ entries, timeZone }: Props) {
  const moments = entries.filter(({ isKey }) => isKey);
  if (moments.length === 0) return null;
  return (
    <nav className={style.moments} aria-label={words.keyMoments}>
      <p>{words.keyMoments}</p>
      <ol>
        {moments.map(({ id, epochMs, title }) => {
          const moment = { epochMs, precision: 'minute' as const };
          return (
            <li key={id}>
              <a href={`#${id}`}>
                <time dateTime={machineDate(moment, timeZone)}>{hourOf(moment, timeZone)}</time> {title}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
