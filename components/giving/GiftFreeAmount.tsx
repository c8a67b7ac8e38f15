import type { Frequency } from '@/lib/donation/gift';
import { FIELDS, MAX_FIELD_LENGTH, OTHER, type Typed } from '@/lib/donation/giftFields';
import { fieldWords, givingWords } from '@/lib/donation/words';
import type { Site } from '@/lib/content/site';
import style from './GiftForm.module.css';

interface Props {
  donation: Site['donation'];
  offered: readonly Frequency[];
  typed: Typed;
  error: string | undefined;
}

/** An amount of the donor's own: text, since a number field refuses the comma of half the keyboards. */
export function GiftFreeAmount({ donation, offered, typed, error }: Props) {
  return (
    <div className={style.free}>
      <label className={style.choice}>
        <input type="radio" name={FIELDS.amount} value={OTHER} defaultChecked={typed.amount === OTHER} />
        <span className={style.amount}>{givingWords.freeAmount}</span>
      </label>
      <label className={style.hint} htmlFor="montant_libre">
        {givingWords.freeAmountHint}
        {offered.map((frequency) => (
          <span key={frequency} className={style[frequency]}>
            {`, ${fieldWords.limits(donation[frequency].minimum * 100, donation[frequency].maximum * 100)}`}
            {frequency === 'mensuel' && ` ${givingWords.perMonth}`}
          </span>
        ))}
      </label>
      {error !== undefined && (
        <p className={style.error} id="erreur_montant_libre">
          {error}
        </p>
      )}
      <input
        className={style.typed}
        id="montant_libre"
        name={FIELDS.freeAmount}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={MAX_FIELD_LENGTH}
        defaultValue={typed.freeAmount}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : 'erreur_montant_libre'}
      />
    </div>
  );
}
