import { useState, type ReactNode } from 'react';
import type { Act } from '@/lib/desk/protocol';
import { FormDialog } from '../FormDialog';
import { Question } from '../Question';
import { MomentInputs } from '../MomentInputs';
import { ACT_WORDS } from '../words';
import type { NamedAct } from './availableActs';

/** Asks what an act needs to know, and says what readers will see of it. */
export function ActDialog({
  wanted,
  slug,
  today,
  isBusy,
  failure,
  onAct,
  onClose,
}: {
  readonly wanted: NamedAct;
  readonly slug: string;
  /** `2025-06-10`, in the paper's time zone. */
  readonly today: string;
  readonly isBusy: boolean;
  readonly failure: ReactNode;
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
}) {
  const { label, says, does } = ACT_WORDS[wanted];
  const [words, setWords] = useState(wanted === 'rename' ? slug : '');
  const [day, setDay] = useState(wanted === 'schedule' ? today : '');
  const [hour, setHour] = useState('');
  const moment = hour === '' ? day : `${day} ${hour}`;
  return (
    <FormDialog title={label} does={does} isOff={isBusy} onAnswer={() => onAct(actOf(wanted, words.trim(), moment))} onClose={onClose}>
      <p>{says}</p>
      {wanted === 'correct' && <Words label="Ce qui était faux, et ce qui est vrai" words={words} onWords={setWords} />}
      {wanted === 'withdraw' && <Words label="Raison, que les lecteurs liront" words={words} onWords={setWords} />}
      {wanted === 'rename' && <Words label="Nouveau nom, tel qu’il se lira dans l’adresse" words={words} onWords={setWords} />}
      {(wanted === 'schedule' || wanted === 'lead') && (
        <fieldset className="field">
          <legend>{wanted === 'lead' ? 'Jusqu’au (sans date, jusqu’à ce que vous en décidiez autrement)' : 'Paraîtra le'}</legend>
          <MomentInputs
            {...{ day, hour }}
            isRequired={wanted === 'schedule'}
            onChange={(nextDay, nextHour) => {
              setDay(nextDay);
              setHour(nextHour);
            }}
          />
        </fieldset>
      )}
      {failure}
    </FormDialog>
  );
}

function Words({ label, words, onWords }: { readonly label: string; readonly words: string; readonly onWords: (words: string) => void }) {
  return (
    <Question label={label}>
      {(ids) => (
        <textarea {...ids} rows={2} required spellCheck data-first value={words} onChange={(event) => onWords(event.currentTarget.value)} />
      )}
    </Question>
  );
}

function actOf(wanted: NamedAct, words: string, moment: string): Act {
  switch (wanted) {
    case 'schedule':
      return { act: wanted, at: moment };
    case 'correct':
      return { act: wanted, text: words };
    case 'withdraw':
      return { act: wanted, reason: words };
    case 'rename':
      return { act: wanted, slug: words };
    case 'lead':
      return moment === '' ? { act: wanted } : { act: wanted, until: moment };
    case 'publish':
    case 'unpublish':
    case 'update':
    case 'restore':
      return { act: wanted };
  }
}
