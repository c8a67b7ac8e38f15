import type { Frame } from '@/lib/selection/frame';
import { routes } from '@/lib/addresses/routes';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Masthead.module.css';
import { SectionsNav } from './SectionsNav';

interface Props {
  frame: Frame;
  current?: string | undefined;
  section?: string | undefined;
}

/** The head of the sheet: first the way past it, then the paper's name as its wordmark, its sections, and the one filled button of the page. */
export function Masthead({ frame: { site, sections, alert }, current, section }: Props) {
  return (
    <header className={style.masthead}>
      <a className={style.skip} href={`#${anchors.text}`}>
        {words.skipToText}
      </a>{' '}
      {alert && (
        <p className={style.alert}>
          <strong>{words.alert}</strong> {alert.link === undefined ? typeset(alert.text) : <a href={alert.link}>{typeset(alert.text)}</a>}
        </p>
      )}
      <a className={style.wordmark} href={routes.front} rel="home" aria-current={current === routes.front ? 'page' : undefined}>
        {site.name}
      </a>
      <p className={style.tagline}>{typeset(site.tagline)}</p>
      {current !== routes.giving && (
        <a className={style.give} href={routes.giving}>
          {words.give}
        </a>
      )}
      <SectionsNav sections={sections} current={current} section={section} />
    </header>
  );
}
