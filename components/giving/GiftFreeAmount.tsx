import type { Frequency } from '@/lib/donation/gift';
import { amountFields, MAX_FIELD_LENGTH } from '@/lib/donation/giftFields';
import { fieldWords, givingWords } from '@/lib/donation/words';
import type { Site } from '@/lib/content/site';
import style from './GiftForm.module.css';

interface Props {
  frequency: Frequency;
  amounts: Site['donation'][Frequency];
  typed: string;
  error: string | undefined;
}

/** An amount of the donor's own: text, since a number field refuses the comma of half the keyboards. */
export function GiftFreeAmount({ frequency, amounts: { minimum, maximum }, typed, error }: Props) {
  const { freeAmount: name } = amountFields(frequency);
  return (
    <div className={style.free}>
      <label className={style.hint} htmlFor={name}>
        {`${givingWords.freeAmountHint}, ${fieldWords.limits(minimum * 100, maximum * 100)}`}
        {frequency === 'mensuel' && ` ${givingWords.perMonth}`}
      </label>
      {error !== undefined && (
        <p className={style.error} id="erreur_montant_libre">
          {error}
        </p>
      )}
      <input
        className={style.typed}
        id={name}
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        // One blank: style can then tell a field in which nothing is written.
        placeholder=" "
        maxLength={MAX_FIELD_LENGTH}
        defaultValue={typed}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : 'erreur_montant_libre'}
      />
    </div>
  );
}
