import type { PageFields } from '@/lib/content/page';
import { routes } from '@/lib/addresses/routes';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import style from './Ask.module.css';

interface Props {
  /** The donation page: its title and description are the appeal's own words. */
  appeal: PageFields;
}

/** The call to give that ends a page, between two hairlines. */
export function Ask({ appeal: { title, description } }: Props) {
  return (
    <aside className={style.ask} aria-labelledby={anchors.ask}>
      <p>{typeset(description)}</p>
      <p id={anchors.ask}>
        <a href={routes.giving}>{typeset(title)}</a>
      </p>
    </aside>
  );
}
