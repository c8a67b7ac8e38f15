import type { FieldErrors } from '@/lib/donation/giftForm';
import { problemsTitle, troubleWords, type Trouble } from '@/lib/donation/words';
import style from './GiftForm.module.css';

interface Props {
  errors: FieldErrors;
  trouble: Trouble | undefined;
  /** The id of the first frequency to choose from; `undefined` where there is only one, which is no choice. */
  firstFrequency: string | undefined;
  /** The id of the first amount to choose from, and that of the free one. */
  firstTier: string;
  freeAmount: string;
}

/** The summary of what has to be looked at again. The page opens with the focus on it, so that it is read first. */
export function GiftErrors({ errors, trouble, firstFrequency, firstTier, freeAmount }: Props) {
  const problems = [
    { id: firstFrequency, error: errors.frequency },
    { id: firstTier, error: errors.amount },
    { id: freeAmount, error: errors.freeAmount },
  ].filter(({ error }) => error !== undefined);
  if (trouble === undefined && problems.length === 0) return null;
  return (
    <div className={style.giftSummary} role="group" tabIndex={-1} autoFocus aria-labelledby="soucis_du_don">
      <h3 id="soucis_du_don">{problemsTitle(trouble)}</h3>
      {trouble !== undefined && <p>{troubleWords[trouble]}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ id, error }) => (
            <li key={error}>{id === undefined ? error : <a href={`#${id}`}>{error}</a>}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
