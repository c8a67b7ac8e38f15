import type { FieldErrors } from '@/lib/donation/giftForm';
import { givingWords, troubleWords, type Trouble } from '@/lib/donation/words';
import style from './GiftForm.module.css';

interface Props {
  errors: FieldErrors;
  trouble: Trouble | undefined;
  /** The id of the first amount to choose from. */
  firstTier: string;
}

/** The summary of what has to be looked at again. The page opens with the focus on it, so that it is read first. */
export function GiftErrors({ errors, trouble, firstTier }: Props) {
  const places = [
    ['frequence_unique', errors.frequency],
    [firstTier, errors.amount],
    ['montant_libre', errors.freeAmount],
  ] as const;
  if (trouble === undefined && places.every(([, error]) => error === undefined)) return null;
  return (
    <div className={style.summary} role="group" tabIndex={-1} autoFocus aria-labelledby="soucis_du_don">
      <h3 id="soucis_du_don">{givingWords.problems}</h3>
      {trouble !== undefined && <p>{troubleWords[trouble]}</p>}
      <ul>
        {places.map(
          ([id, error]) =>
            error !== undefined && (
              <li key={id}>
                <a href={`#${id}`}>{error}</a>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
