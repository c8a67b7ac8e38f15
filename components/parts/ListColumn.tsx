import type { ReactNode } from 'react';
import style from './ListColumn.module.css';

interface Props {
  children: ReactNode;
}

/** The column in the middle of a page in which lists stand: fronts, archives, what a search found, errors. */
export function ListColumn({ children }: Props) {
  return <div className={style.listColumn}>{children}</div>;
}
