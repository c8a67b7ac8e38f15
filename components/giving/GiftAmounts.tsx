import { formatAmount, formatToTheCent } from '@/lib/donation/amounts';
import type { Frequency, Gift } from '@/lib/donation/gift';
import { FIELDS, type Typed } from '@/lib/donation/giftFields';
import type { FieldErrors } from '@/lib/donation/giftForm';
import { costAfterReduction } from '@/lib/donation/tax';
import { afterReduction, givingWords } from '@/lib/donation/words';
import type { Site } from '@/lib/content/site';
import { GiftFreeAmount } from './GiftFreeAmount';
import style from './GiftForm.module.css';

interface Props {
  donation: Site['donation'];
  offered: readonly Frequency[];
  chosen: Frequency;
  percent: number | undefined;
  typed: Typed;
  errors: FieldErrors;
  /** The gift whose cost was asked for. */
  calculated: Gift | undefined;
}

/**
 * The paper's amounts and the free one. An amount has one radio, whatever frequencies it goes with: chosen for one, it is
 * still seen to be chosen when the donor goes over to the other. Style shows those that go with the chosen frequency.
 */
export function GiftAmounts({ donation, offered, chosen, percent, typed, errors, calculated }: Props) {
  return (
    <fieldset className={style.field} aria-describedby={errors.amount === undefined ? undefined : 'erreur_montant'}>
      <legend>
        {givingWords.amount}
        {offered.includes('mensuel') && <span className={style.rhythm}>{` ${givingWords.perMonth}`}</span>}
      </legend>
      {errors.amount !== undefined && (
        <p className={style.error} id="erreur_montant">
          {errors.amount}
        </p>
      )}
      {percent !== undefined && <p className={style.hint}>{givingWords.costUnderneath}</p>}
      <div className={style.tiers}>
        {tiersOf(donation, offered).map(({ euros, goesWith }) => (
          <GiftTier
            key={euros}
            euros={euros}
            only={goesWith.length < offered.length ? goesWith[0] : undefined}
            monthly={goesWith.includes('mensuel')}
            percent={percent}
            checked={typed.amount === String(euros) && goesWith.includes(chosen)}
          />
        ))}
      </div>
      <GiftFreeAmount donation={donation} offered={offered} typed={typed} error={errors.freeAmount} />
      {calculated !== undefined && percent !== undefined && (
        <p className={style.figure} tabIndex={-1} autoFocus>
          {`${formatAmount(calculated.cents)} · ${afterReduction(formatToTheCent(costAfterReduction(calculated.cents, percent)))}`}
        </p>
      )}
    </fieldset>
  );
}

/** Every amount that is proposed, once, the smallest first, and the frequencies it goes with. */
function tiersOf(donation: Site['donation'], offered: readonly Frequency[]): { euros: number; goesWith: Frequency[] }[] {
  const all = new Set(offered.flatMap((frequency) => donation[frequency].tiers));
  return [...all]
    .sort((a, b) => a - b)
    .map((euros) => ({ euros, goesWith: offered.filter((frequency) => donation[frequency].tiers.includes(euros)) }));
}

interface TierProps {
  euros: number;
  /** The only frequency it is proposed for; `undefined` when it goes with every one that can be paid here. */
  only: Frequency | undefined;
  /** Whether it can be given every month: style says so while that is chosen. */
  monthly: boolean;
  percent: number | undefined;
  checked: boolean;
}

/**
 * One of the paper's amounts, with what it really costs right under it. The words that go with all of them stand above
 * the row, where they are seen once; each is read out with them. One that does not go with the frequency is not
 * shown, unless it is chosen: then it says so, since a choice that is not seen could still be sent.
 */
function GiftTier({ euros, only, monthly, percent, checked }: TierProps) {
  const cents = euros * 100;
  return (
    <label className={only === undefined ? style.choice : `${style.choice} ${style[only]}`}>
      <input type="radio" id={`montant_${euros}`} name={FIELDS.amount} value={euros} defaultChecked={checked} />
      <span className={style.amount}>
        {formatAmount(cents)}
        {monthly && <span className={`${style.rhythm} ${style.heard}`}>{` ${givingWords.perMonth}`}</span>}
        {only !== undefined && <span className={style.unfit}>{`, ${givingWords.only[only]}`}</span>}
      </span>
      {percent !== undefined && (
        <span className={style.cost}>
          <span className={style.heard}> · </span>
          {formatToTheCent(costAfterReduction(cents, percent))}
          <span className={style.heard}>{` ${givingWords.afterReduction}`}</span>
        </span>
      )}
    </label>
  );
}
