import type { ReactNode } from 'react';
import { returnWords } from '@/lib/donation/words';
import style from './GiftReturn.module.css';

/** For a donor who left the payment page; `children` is the form, with the same amount. */
export function GiftCancelled({ children }: { children: ReactNode }) {
  return (
    <section className={style.return}>
      <h1>{returnWords.cancelledTitle}</h1>
      <p>{returnWords.cancelled}</p>
      {children}
    </section>
  );
}
