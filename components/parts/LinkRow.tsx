import type { ReactNode } from 'react';
import style from './LinkRow.module.css';

interface Props {
  title: string;
  /** A class by which browsers' reading modes know what to leave out (mozilla/readability). */
  kind?: 'share' | 'menu';
  /** `li` elements. */
  children: ReactNode;
}

/** A quiet row of links under its name. */
export function LinkRow({ title, kind = 'menu', children }: Props) {
  return (
    <nav className={`${style.row} ${kind}`} aria-label={title}>
      <p>{title}</p>
      <ul>{children}</ul>
    </nav>
  );
}
