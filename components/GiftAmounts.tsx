import { formatAmount, formatToTheCent } from '@/lib/donation/amounts';
import type { Frequency } from '@/lib/donation/gift';
import { costAfterReduction } from '@/lib/donation/tax';
import { afterReduction, givingWords } from '@/lib/donation/words';
import { GiftFreeAmount } from './GiftFreeAmount';
import type { GiftFormProps } from './GiftForm';
import style from './GiftForm.module.css';
import { GiftTier } from './GiftTier';

interface Props extends Pick<GiftFormProps, 'donation' | 'percent' | 'calculated'> {
  offered: readonly Frequency[];
  chosen: Frequency;
  typed: NonNullable<GiftFormProps['typed']>;
  errors: NonNullable<GiftFormProps['errors']>;
}

/** The tiers of each frequency, of which style shows those that go with the chosen one, and the free amount. */
export function GiftAmounts({ donation, offered, chosen, percent, typed, errors, calculated }: Props) {
  return (
    <fieldset className={style.field} aria-describedby={errors.amount === undefined ? undefined : 'erreur_montant'}>
      <legend>{givingWords.amount}</legend>
      {errors.amount !== undefined && (
        <p className={style.error} id="erreur_montant">
          {errors.amount}
        </p>
      )}
      {offered.map((frequency) => (
        <div key={frequency} className={`${style.tiers} ${style[frequency]}`}>
          {donation[frequency].tiers.map((euros) => (
            <GiftTier
              key={euros}
              euros={euros}
              frequency={frequency}
              percent={percent}
              checked={frequency === chosen && typed.amount === String(euros)}
            />
          ))}
        </div>
      ))}
      <GiftFreeAmount donation={donation} offered={offered} typed={typed} error={errors.freeAmount} />
      {calculated !== undefined && percent !== undefined && (
        <p className={style.figure} tabIndex={-1} autoFocus>
          {`${formatAmount(calculated.cents)} · ${afterReduction(formatToTheCent(costAfterReduction(calculated.cents, percent)))}`}
        </p>
      )}
    </fieldset>
  );
}
