import type { Frame } from '@/lib/selection/frame';
import { routes } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './SectionsNav.module.css';

interface Props {
  sections: Frame['sections'];
  /** The path of the page itself. */
  current?: string | undefined;
  /** The section the page belongs to. */
  section?: string | undefined;
}

/** The paper's sections: one line that a phone scrolls sideways; on a wide screen it turns over, so that a mouse reaches all of them. */
export function SectionsNav({ sections, current, section }: Props) {
  return (
    <nav className={style.sections} aria-label={words.sectionsNav}>
      <ul>
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={routes.section(id)} aria-current={currency(routes.section(id) === current, id === section)}>
              {typeset(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** WAI-ARIA 1.2: `page` for the page itself, `true` for the part of the site that it is in. */
function currency(isPage: boolean, isPart: boolean): 'page' | 'true' | undefined {
  if (isPage) return 'page';
  return isPart ? 'true' : undefined;
}
