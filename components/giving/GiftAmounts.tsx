import { formatAmount, formatToTheCent } from '@/lib/donation/amounts';
import type { Frequency } from '@/lib/donation/gift';
import { costAfterReduction } from '@/lib/donation/tax';
import { afterReduction, givingWords } from '@/lib/donation/words';
import type { Site } from '@/lib/content/site';
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
