import type { ReactNode } from 'react';
import type { Frame } from '@/lib/selection/frame';
import { anchors } from '@/lib/text/anchors';
import type { Moment } from '@/lib/text/moment';
import { Footer } from './Footer';
import { Masthead } from './Masthead';
import style from './Sheet.module.css';

interface Props {
  frame: Frame;
  /** The path of the page itself, where a link of the frame could lead to it. */
  current?: string | undefined;
  /** The id of the section that the page belongs to. */
  section?: string | undefined;
  /** The page's own, absolute, and the day of what it tells: what paper shows at its foot. */
  address?: string;
  date?: Moment | undefined;
  children: ReactNode;
}

/** The sheet a page is printed on: masthead, text, footer. */
export function PageFrame({ frame, current, section, address, date, children }: Props) {
  return (
    <div className={style.sheet}>
      <Masthead frame={frame} current={current} section={section} />
      <main id={anchors.text} className={style.main}>
        {children}
      </main>
      <Footer frame={frame} current={current} address={address} date={date} />
    </div>
  );
}
