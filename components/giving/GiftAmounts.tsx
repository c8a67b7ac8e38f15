import { formatAmount, formatToTheCent } from '@/lib/donation/amounts';
import type { Frequency, Gift } from '@/lib/donation/gift';
import { amountFields, OTHER, type Typed } from '@/lib/donation/giftFields';
import type { FieldErrors } from '@/lib/donation/giftForm';
import { costAfterReduction } from '@/lib/donation/tax';
import { afterReduction, givingWords } from '@/lib/donation/words';
import type { Site } from '@/lib/content/site';
import { GiftChoice } from './GiftChoice';
import { GiftFreeAmount } from './GiftFreeAmount';
import style from './GiftForm.module.css';

interface Props {
  frequency: Frequency;
  amounts: Site['donation'][Frequency];
  percent: number | undefined;
  /** What the donor had filled in; nothing when that was for the other frequency. */
  typed: Typed;
  errors: FieldErrors;
  /** The gift whose cost was asked for. */
  calculated: Gift | undefined;
}

/**
 * The paper's amounts for one frequency, and the free one; style shows those of the chosen frequency. Each has its own choice,
 * so that nobody who goes over to every month takes along an amount that was meant to be given once.
 */
export function GiftAmounts(props: Props) {
  const { frequency, amounts, percent, typed, errors, calculated } = props;
  return (
    <fieldset
      className={`${style.field} ${style[frequency]}`}
      aria-describedby={errors.amount === undefined ? undefined : 'erreur_montant'}
    >
      <legend>{frequency === 'mensuel' ? `${givingWords.amount} ${givingWords.perMonth}` : givingWords.amount}</legend>
      {errors.amount !== undefined && (
        <p className={style.error} id="erreur_montant">
          {errors.amount}
        </p>
      )}
      <Tiers {...props} />
      <GiftFreeAmount frequency={frequency} amounts={amounts} typed={typed.freeAmount} error={errors.freeAmount} />
      {calculated !== undefined && percent !== undefined && (
        <p className={style.figure} tabIndex={-1} autoFocus>
          {`${formatAmount(calculated.cents)} · ${afterReduction(formatToTheCent(costAfterReduction(calculated.cents, percent)))}`}
        </p>
      )}
    </fieldset>
  );
}

/** A cell for each amount, the cost of the chosen one below them. What the paper recommends is chosen until a donor has answered. */
function Tiers({ frequency, amounts: { tiers, recommended }, percent, typed, errors }: Props) {
  const { amount: name } = amountFields(frequency);
  const hasAnswered = typed.amount !== '' || typed.freeAmount !== '' || errors.amount !== undefined;
  const chosen = hasAnswered ? typed.amount : String(recommended ?? '');
  return (
    <div className={style.cells}>
      {[...new Set(tiers)].map((euros) => (
        <GiftChoice
          key={euros}
          id={`${name}_${euros}`}
          name={name}
          value={String(euros)}
          checked={chosen === String(euros)}
          cost={percent === undefined ? undefined : `soit ${afterReduction(formatToTheCent(costAfterReduction(euros * 100, percent)))}`}
        >
          {formatAmount(euros * 100)}
          {frequency === 'mensuel' && <span className={style.heard}>{` ${givingWords.perMonth}`}</span>}
        </GiftChoice>
      ))}
      <GiftChoice name={name} value={OTHER} checked={chosen === OTHER}>
        {givingWords.freeAmount}
      </GiftChoice>
      {percent !== undefined && <p className={style.prompt}>{givingWords.askForCost}</p>}
    </div>
  );
}
