import type { ReactNode } from 'react';
import { routes } from '@/lib/addresses/routes';
import { formatAmount } from '@/lib/donation/amounts';
import type { Gift } from '@/lib/donation/gift';
import type { ReturnState } from '@/lib/donation/pageParameters';
import { GIVING } from '@/lib/donation/paths';
import { failureWords, givingWords, returnWords, type FailureWords } from '@/lib/donation/words';
import { words } from '@/lib/text/words';
import style from './GiftReturn.module.css';

interface Props {
  title: string;
  text?: string;
  children: ReactNode;
}

/** What a donor finds after the form or the payment page: what has become of the gift, and what can be done next. */
function GiftReturn({ title, text, children }: Props) {
  return (
    <section className={style.return}>
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  );
}

const toAppeal = <a href={GIVING.form}>{givingWords.backToAppeal}</a>;

/** The form that comes back, because something has to be looked at again or a cost was asked for; `children` is the form. */
export function GiftAgain({ children }: { children: ReactNode }) {
  return (
    <GiftReturn title={words.give}>
      {children}
      <p>{toAppeal}</p>
    </GiftReturn>
  );
}

/** For a donor who left the payment page; `children` is the form, with the same amount. */
export function GiftCancelled({ children }: { children: ReactNode }) {
  return (
    <GiftReturn title={returnWords.cancelledTitle} text={returnWords.cancelled}>
      {children}
    </GiftReturn>
  );
}

interface FailedProps {
  failure: FailureWords;
  /** The provider's name. */
  provider: string;
  /** The form, with the same amount, and the other ways to give. */
  children: ReactNode;
}

/** For a donor whose payment page did not open, or whose payment failed there. */
export function GiftFailed({ failure, provider, children }: FailedProps) {
  const title = failure === 'payment' ? returnWords.unpaidTitle : returnWords.failedTitle;
  return (
    <GiftReturn title={title} text={failureWords[failure](provider)}>
      {children}
    </GiftReturn>
  );
}

interface ThanksProps {
  state: ReturnState;
  /** Known when the donor comes back by an address of ours. */
  gift: Gift | undefined;
}

/** What is known of a payment when its donor comes back. It thanks only when the provider has confirmed it. */
export function GiftThanks({ state, gift }: ThanksProps) {
  const isGiven = state === 'paid' || state === 'pending';
  return (
    <GiftReturn {...wordsFor(state, gift)}>
      <p>{isGiven ? <a href={routes.front}>{words.toFrontPage}</a> : toAppeal}</p>
    </GiftReturn>
  );
}

function wordsFor(state: ReturnState, gift: Gift | undefined): { title: string; text: string } {
  if (state === 'paid' && gift) return { title: returnWords.thanks, text: returnWords.paid(formatAmount(gift.cents), gift.frequency) };
  if (state === 'pending') return { title: returnWords.pendingTitle, text: returnWords.pending };
  return { title: returnWords.unknownTitle, text: returnWords.unknown };
}
