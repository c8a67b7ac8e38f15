import type { ReactNode } from 'react';
import { GIVING } from '@/lib/donation/paths';
import { givingWords } from '@/lib/donation/words';
import { words } from '@/lib/text/words';
import style from './GiftReturn.module.css';

/** The form that comes back, because something has to be looked at again or a cost was asked for; `children` is the form. */
export function GiftAgain({ children }: { children: ReactNode }) {
  return (
    <section className={style.return}>
      <h1>{words.give}</h1>
      {children}
      <p>
        <a href={GIVING.form}>{givingWords.backToAppeal}</a>
      </p>
    </section>
  );
}
