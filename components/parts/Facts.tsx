import type { ReactNode } from 'react';
import style from './Facts.module.css';

interface Props {
  facts: readonly ReactNode[];
}

/** Who, for whom and when: one quiet line, its facts parted by points. It turns over between two facts if it can, and then without the point. */
export function Facts({ facts }: Props) {
  return (
    <p className={style.byline}>
      {facts.map((fact, index) => (
        <span key={index}>
          {index > 0 && <span className={style.point}>{' · '}</span>}
          {fact}
        </span>
      ))}
    </p>
  );
}
