import type { FrontEntry } from '@/lib/addresses/fronts';
import { routes } from '@/lib/addresses/routes';
import { archiveName } from '@/lib/text/dates';
import { words } from '@/lib/text/words';
import style from './Months.module.css';

interface Props {
  months: readonly FrontEntry[];
}

/** The months of a year that have a story, in the calendar's order, with their numbers of stories. */
export function Months({ months }: Props) {
  return (
    <ul className={style.months}>
      {months.toReversed().map(({ id, count }) => (
        <li key={id}>
          <a href={routes.archive(id)}>{archiveName(id)}</a> <span>{words.stories(count)}</span>
        </li>
      ))}
    </ul>
  );
}
