import { formatAmount } from '@/lib/donation/amounts';
import type { Gift } from '@/lib/donation/gift';
import { GIVING } from '@/lib/donation/paths';
import type { ReturnState } from '@/lib/donation/pageParameters';
import { givingWords, returnWords } from '@/lib/donation/words';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import style from './GiftReturn.module.css';

interface Props {
  state: ReturnState;
  /** Known when the donor comes back by an address of ours. */
  gift: Gift | undefined;
}

/** What is known of a payment when its donor comes back. It thanks only when the provider has confirmed it. */
export function GiftThanks({ state, gift }: Props) {
  const { title, text } = said(state, gift);
  const isGiven = state === 'paid' || state === 'pending';
  return (
    <section className={style.return}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>{isGiven ? <a href={routes.front}>{words.toFrontPage}</a> : <a href={GIVING.form}>{givingWords.backToAppeal}</a>}</p>
    </section>
  );
}

function said(state: ReturnState, gift: Gift | undefined): { title: string; text: string } {
  if (state === 'paid' && gift) return { title: returnWords.thanks, text: returnWords.paid(formatAmount(gift.cents), gift.frequency) };
  if (state === 'pending') return { title: returnWords.pendingTitle, text: returnWords.pending };
  return { title: returnWords.unknownTitle, text: returnWords.unknown };
}
