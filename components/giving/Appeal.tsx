import type { ReactNode } from 'react';
import type { TypesetPage } from '@/lib/library/library';
import { typeset } from '@/lib/text/typography';
import { splitOpening } from './splitOpening';
import style from './Appeal.module.css';
import { Prose } from '../parts/Prose';

interface Props {
  page: TypesetPage;
  /** The way to answer: after the first paragraph on a phone, beside the text on a wide screen. */
  children: ReactNode;
}

/** The paper's appeal, and the way to answer it. In the page, the form follows the first paragraph: what the keyboard meets is in the order that a phone shows. */
export function Appeal({ page: { title, typeset: text }, children }: Props) {
  const [opening, rest] = splitOpening(text.html);
  return (
    <div className={style.room}>
      <div className={style.appeal}>
        <h1>{typeset(title)}</h1>
        <Prose text={{ ...text, html: opening }} />
        <div className={style.panel}>{children}</div>
        {rest !== '' && <Prose text={{ ...text, html: rest }} />}
      </div>
    </div>
  );
}
