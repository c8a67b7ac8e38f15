import type { ReactNode } from 'react';
import { failureWords, returnWords, type FailureWords } from '@/lib/donation/words';
import style from './GiftReturn.module.css';

interface Props {
  failure: FailureWords;
  /** The provider's name. */
  provider: string;
  /** The form, with the same amount, and the other ways to give. */
  children: ReactNode;
}

/** For a donor whose payment page did not open, or whose payment failed there. */
export function GiftFailed({ failure, provider, children }: Props) {
  return (
    <section className={style.return}>
      <h1>{failure === 'payment' ? returnWords.unpaidTitle : returnWords.failedTitle}</h1>
      <p>{failureWords[failure](provider)}</p>
      {children}
    </section>
  );
}
