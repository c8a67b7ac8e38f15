import type { ReactNode } from 'react';
import type { TypesetPage } from '@/lib/library/library';
import { typeset } from '@/lib/text/typography';
import style from './PageText.module.css';
import { Prose } from '../parts/Prose';

interface Props {
  page: TypesetPage;
  /** What stands beside the text on a wide screen and below it on a phone. */
  children?: ReactNode;
}

/** A page that is no article: its title and its text. */
export function PageText({ page: { title, typeset: text }, children }: Props) {
  return (
    <div className={style.page}>
      <h1>{typeset(title)}</h1>
      <Prose text={text} />
      {children}
    </div>
  );
}
