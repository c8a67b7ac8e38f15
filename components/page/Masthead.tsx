import type { Frame } from '@/lib/selection/frame';
import { routes } from '@/lib/addresses/routes';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { PublicationDate } from '../parts/PublicationDate';
import style from './Masthead.module.css';
import { SectionsNav } from './SectionsNav';

interface Props {
  frame: Frame;
  current?: string | undefined;
  section?: string | undefined;
}

/** The head of the sheet: the way past it, the paper's name as its wordmark, on fronts the day, the search, the one filled button of the page, the sections. */
export function Masthead({ frame: { site, sections, alert, today }, current, section }: Props) {
  return (
    <header className={style.masthead}>
      <a className={style.skip} href={`#${anchors.text}`}>
        {words.skipToText}
      </a>{' '}
      {alert && (
        <p className={style.alert}>
          <strong>{alert.label ?? words.alert}</strong>{' '}
          {alert.link === undefined ? typeset(alert.text) : <a href={alert.link}>{typeset(alert.text)}</a>}
        </p>
      )}
      <a className={style.wordmark} href={routes.front} rel="home" aria-current={current === routes.front ? 'page' : undefined}>
        {site.name}
      </a>
      <p className={style.tagline}>{typeset(site.tagline)}</p>
      {today && (
        <p className={style.day}>
          <PublicationDate moment={today} timeZone={site.timeZone} />
        </p>
      )}
      <div className={style.tools}>
        <a href={routes.search} aria-current={current === routes.search ? 'page' : undefined}>
          {words.search}
        </a>{' '}
        {current !== routes.giving && (
          <a className={style.give} href={routes.giving}>
            {words.give}
          </a>
        )}
      </div>
      {sections.length > 0 && <SectionsNav sections={sections} current={current} section={section} />}
    </header>
  );
}
