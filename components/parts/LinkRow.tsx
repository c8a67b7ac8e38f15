import type { ReactNode } from 'react';
import style from './LinkRow.module.css';

interface Props {
  title: string;
  /** A class by which browsers' reading modes know what to leave out. */
  kind?: 'share';
  /** `li` elements. */
  children: ReactNode;
}

/** A quiet row of links under its name. */
export function LinkRow({ title, kind, children }: Props) {
  return (
    <nav className={kind ? `${style.row} ${kind}` : style.row} aria-label={title}>
      <p>{title}</p>
      <ul>{children}</ul>
    </nav>
  );
}
