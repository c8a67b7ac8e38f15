import type { Frequency } from '@/lib/donation/gift';
import { FIELDS } from '@/lib/donation/giftFields';
import { givingWords } from '@/lib/donation/words';
import { GiftChoice } from './GiftChoice';
import style from './GiftForm.module.css';

interface Props {
  offered: readonly Frequency[];
  chosen: Frequency;
  error: string | undefined;
}

/** Once or every month; where only one of them can be paid, there is nothing to ask. */
export function GiftFrequency({ offered, chosen, error }: Props) {
  if (offered.length === 1) return <input type="hidden" name={FIELDS.frequency} value={chosen} />;
  return (
    <fieldset className={style.field} aria-describedby={error === undefined ? undefined : 'erreur_frequence'}>
      <legend>{givingWords.frequency}</legend>
      {error !== undefined && (
        <p className={style.error} id="erreur_frequence">
          {error}
        </p>
      )}
      <div className={style.cells}>
        {offered.map((frequency) => (
          <GiftChoice
            key={frequency}
            id={`frequence_${frequency}`}
            name={FIELDS.frequency}
            value={frequency}
            checked={frequency === chosen}
          >
            {givingWords.frequencies[frequency]}
          </GiftChoice>
        ))}
      </div>
    </fieldset>
  );
}
