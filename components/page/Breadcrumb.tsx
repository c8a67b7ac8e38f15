import { routes } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Breadcrumb.module.css';

export interface Step {
  readonly label: string;
  /** Left out for the page itself, which ends the trail. */
  readonly path?: string;
}

interface Props {
  /** From below the front page down to the page itself. */
  steps: readonly Step[];
}

/** Where a page stands in the paper. */
export function Breadcrumb({ steps }: Props) {
  const trail: readonly Step[] = [{ label: words.frontPage, path: routes.front }, ...steps];
  return (
    <nav className={style.breadcrumb} aria-label={words.breadcrumb}>
      <ol>
        {trail.map(({ label, path }) => (
          <li key={label}>
            {path === undefined ? <span aria-current="page">{typeset(label)}</span> : <a href={path}>{typeset(label)}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
