import type { ReactNode } from 'react';
import style from './LinkRow.module.css';

interface Props {
  title: string;
  /** `li` elements. */
  children: ReactNode;
}

/** A quiet row of links under its name. */
export function LinkRow({ title, children }: Props) {
  return (
    <nav className={style.row} aria-label={title}>
      <p>{title}</p>
      <ul>{children}</ul>
    </nav>
  );
}
