import type { ReactNode } from 'react';
import type { TypesetPage } from '@/lib/library/library';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Appeal.module.css';
import { Prose } from '../parts/Prose';

interface Props {
  page: TypesetPage;
  /** What stands beside the text on a wide screen, and below it on a phone, one tap away. */
  children: ReactNode;
}

/** The paper's appeal, and the way to answer it. */
export function Appeal({ page: { title, typeset: text }, children }: Props) {
  return (
    <div className={style.room}>
      <div className={style.appeal}>
        <h1>{typeset(title)}</h1>
        <a className={style.jump} href={`#${anchors.giving}`}>
          {words.give}
        </a>
        <div>
          <Prose text={text} />
        </div>
        <div className={style.panel} id={anchors.giving}>
          {children}
        </div>
      </div>
    </div>
  );
}
