import { formatAmount, formatToTheCent } from '@/lib/donation/amounts';
import type { Frequency } from '@/lib/donation/gift';
import { FIELDS } from '@/lib/donation/giftFields';
import { costAfterReduction } from '@/lib/donation/tax';
import { afterReduction, givingWords } from '@/lib/donation/words';
import style from './GiftForm.module.css';

interface Props {
  euros: number;
  frequency: Frequency;
  percent: number | undefined;
  checked: boolean;
}

/** One of the paper's amounts, with what it really costs right under it. */
export function GiftTier({ euros, frequency, percent, checked }: Props) {
  const cents = euros * 100;
  return (
    <label className={style.choice}>
      <input type="radio" id={`montant_${frequency}_${euros}`} name={FIELDS.amount} value={euros} defaultChecked={checked} />
      <span className={style.amount}>
        {formatAmount(cents)}
        {frequency === 'mensuel' && <span className={style.rhythm}>{` ${givingWords.perMonth}`}</span>}
      </span>
      {percent !== undefined && (
        <span className={style.cost}>
          <span className={style.dot}> · </span>
          {afterReduction(formatToTheCent(costAfterReduction(cents, percent)))}
        </span>
      )}
    </label>
  );
}
