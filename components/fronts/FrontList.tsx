import { words } from '@/lib/text/words';
import style from './FrontList.module.css';

export interface ListedEntry {
  readonly path: string;
  readonly label: string;
  /** Of its stories. */
  readonly count: number;
}

interface Props {
  entries: readonly ListedEntry[];
}

/** Fronts in columns, with their numbers of stories. */
export function FrontList({ entries }: Props) {
  return (
    <ul className={style.fronts}>
      {entries.map(({ path, label, count }) => (
        <li key={path}>
          <a href={path}>{label}</a> {count > 0 && <span>{words.stories(count)}</span>}
        </li>
      ))}
    </ul>
  );
}
