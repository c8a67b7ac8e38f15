import type { Neighbours } from '@/lib/library/library';
import { routes } from '@/lib/addresses/routes';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { labelled } from '../parts/labelled';
import { words } from '@/lib/text/words';
import style from './NextStories.module.css';

interface Props {
  neighbours: Neighbours;
}

/** The stories right before and after this one in its section; nothing for a section's only story. Reading modes leave a `menu` out. */
export function NextStories({ neighbours: { newer, older } }: Props) {
  if (!newer && !older) return null;
  return (
    <nav className={`${style.next} menu`} aria-label={words.inSection}>
      {older && (
        <a href={routes.article(older.slug)} rel="prev">
          <span>{labelled(words.older, older)}</span> <bdi {...languageAttributes(older.lang)}>{typesetIn(older.headline, older.lang)}</bdi>
        </a>
      )}
      {newer && (
        <a href={routes.article(newer.slug)} rel="next">
          <span>{labelled(words.newer, newer)}</span> <bdi {...languageAttributes(newer.lang)}>{typesetIn(newer.headline, newer.lang)}</bdi>
        </a>
      )}
    </nav>
  );
}
