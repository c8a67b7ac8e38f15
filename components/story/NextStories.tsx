import type { Neighbours } from '@/lib/selection/neighbours';
import { routes } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './NextStories.module.css';

interface Props {
  neighbours: Neighbours;
}

/** The stories right before and after this one in its section; nothing for a section's only story. */
export function NextStories({ neighbours: { newer, older } }: Props) {
  if (!newer && !older) return null;
  return (
    <nav className={style.next} aria-label={words.inSection}>
      {older && (
        <a href={routes.article(older.slug)} rel="prev">
          <span>{words.older}</span> {typeset(older.headline)}
        </a>
      )}
      {newer && (
        <a href={routes.article(newer.slug)} rel="next">
          <span>{words.newer}</span> {typeset(newer.headline)}
        </a>
      )}
    </nav>
  );
}
