import { useState } from 'react';
import { LONGEST_DAYS } from '@/lib/editing/reviewDays';
import { ask, saysOf } from '../ask';
import { FormDialog } from '../FormDialog';
import { Question } from '../Question';
import { momentWords } from '../moments';

/** A link by which somebody without a place at the desk reads a text before it is public. */
export function ReviewDialog({
  file,
  timeZone,
  onClose,
}: {
  readonly file: string;
  readonly timeZone: string;
  readonly onClose: () => void;
}) {
  const [days, setDays] = useState(7);
  const [link, setLink] = useState<{ readonly url: string; readonly says: string }>();
  const make = async (): Promise<void> => {
    try {
      const answer = await ask.reviewLink({ file, days });
      if (answer.outcome === 'done')
        setLink({ url: answer.url, says: `Il mène au texte enregistré, jusqu’au ${momentWords(answer.until, timeZone)}.` });
      else setLink({ url: '', says: answer.says });
    } catch (error) {
      setLink({ url: '', says: saysOf(error) });
    }
  };
  return (
    <FormDialog title="Lien de relecture" does="Faire le lien" leave="Fermer" onAnswer={() => void make()} onClose={onClose}>
      <p>Qui a ce lien peut lire le texte avant sa parution, et rien d’autre. Les moteurs de recherche ne le connaîtront pas.</p>
      <Question label="Valable pendant, en jours">
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={1}
            max={LONGEST_DAYS}
            required
            value={days}
            onChange={(event) => setDays(event.currentTarget.valueAsNumber)}
          />
        )}
      </Question>
      <p role="status">{link?.says}</p>
      {link !== undefined && link.url !== '' && (
        <Question label="Lien à copier">
          {(ids) => <input {...ids} readOnly value={link.url} onFocus={(event) => event.currentTarget.select()} />}
        </Question>
      )}
    </FormDialog>
  );
}
