import { formatAmount, formatToTheCent } from '@/lib/donation/amounts';
import type { Frequency } from '@/lib/donation/gift';
import { FIELDS } from '@/lib/donation/giftFields';
import { costAfterReduction } from '@/lib/donation/tax';
import { givingWords } from '@/lib/donation/words';
import style from './GiftForm.module.css';

interface Props {
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
export function GiftTier({ euros, only, monthly, percent, checked }: Props) {
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
