import { isFrequency, type Frequency, type Gift } from '@/lib/donation/gift';
import { amountFields, FIELDS, NOTHING_TYPED, type Typed } from '@/lib/donation/giftFields';
import type { FieldErrors } from '@/lib/donation/giftForm';
import { GIVING } from '@/lib/donation/paths';
import { taxSentence } from '@/lib/donation/tax';
import { TOKEN_PLACEHOLDER } from '@/lib/donation/checkout/token';
import { givingWords, type Trouble } from '@/lib/donation/words';
import type { Site } from '@/lib/content/site';
import { GiftAmounts } from './GiftAmounts';
import { GiftErrors } from './GiftErrors';
import { GiftFrequency } from './GiftFrequency';
import style from './GiftForm.module.css';

export interface GiftFormProps {
  donation: Site['donation'];
  /** The frequencies that can be paid here. */
  offered: readonly Frequency[];
  /** The publisher's word on the tax reduction; without it no figure is shown. */
  percent?: number | undefined;
  /** What the donor had filled in. */
  typed?: Typed | undefined;
  errors?: FieldErrors | undefined;
  trouble?: Trouble | undefined;
  /** The gift whose cost was asked for. */
  calculated?: Gift | undefined;
}

/** The amounts of the frequency that the donor has not chosen. */
const UNANSWERED = { typed: NOTHING_TYPED, errors: {}, calculated: undefined };

/** The gift form. It works without a script: amounts follow the frequency by style alone, the cost of a free one comes from the server. */
export function GiftForm({ donation, offered, percent, typed = NOTHING_TYPED, errors = {}, trouble, calculated }: GiftFormProps) {
  const chosen = chosenOf(typed.frequency, offered);
  const ids = amountFields(chosen);
  return (
    <form className={style.giftForm} method="post" action={GIVING.post} aria-labelledby="votre_don">
      <h2 id="votre_don">{givingWords.form}</h2>
      <GiftErrors
        errors={errors}
        trouble={trouble}
        firstFrequency={offered.length > 1 ? `frequence_${offered[0] ?? ''}` : undefined}
        firstTier={`${ids.amount}_${donation[chosen].tiers[0] ?? ''}`}
        freeAmount={ids.freeAmount}
      />
      <GiftFrequency offered={offered} chosen={chosen} error={errors.frequency} />
      {offered.map((frequency) => (
        <GiftAmounts
          key={frequency}
          frequency={frequency}
          amounts={donation[frequency]}
          percent={percent}
          {...(frequency === chosen ? { typed, errors, calculated } : UNANSWERED)}
        />
      ))}
      <div className={style.trap} aria-hidden="true">
        <label>
          {givingWords.trap}
          <input name={FIELDS.trap} type="text" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <input type="hidden" name={FIELDS.token} value={TOKEN_PLACEHOLDER} />
      {/* First in the form, so that Enter in the amount goes on to the payment page. */}
      <div className={style.buttons}>
        <button type="submit" className={style.giveButton}>
          {givingWords.give}
        </button>
        {percent !== undefined && (
          <button type="submit" className={style.compute} name={FIELDS.compute} value="1">
            {givingWords.compute}
          </button>
        )}
      </div>
      {percent !== undefined && <p className={style.small}>{taxSentence(percent)}</p>}
      <p className={style.small}>{givingWords.privacy}</p>
    </form>
  );
}

function chosenOf(typed: string, offered: readonly Frequency[]): Frequency {
  return isFrequency(typed) && offered.includes(typed) ? typed : (offered[0] ?? 'unique');
}
