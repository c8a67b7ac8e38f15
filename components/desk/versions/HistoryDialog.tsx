import { useState } from 'react';
import type { Past } from '@/lib/desk/protocol';
import { ask } from '../ask';
import { Dialog } from '../Dialog';
import { momentWords } from '../moments';
import { useAsked } from '../useAsked';
import { SideBySide } from './SideBySide';

/** Who changed a file, what and when; an older version can be looked at and brought back. */
export function HistoryDialog({
  file,
  text,
  timeZone,
  isBusy,
  onBringBack,
  onClose,
}: {
  readonly file: string;
  /** What is typed now. */
  readonly text: string;
  readonly timeZone: string;
  readonly isBusy: boolean;
  readonly onBringBack: (id: string) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<Past>();
  const { answer, failure } = useAsked(file, 0, (signal) => ask.history({ file }, signal));
  const version = useAsked(chosen?.id, 0, (signal) => ask.past({ file, id: chosen?.id ?? '' }, signal));
  const shown = version.of === chosen?.id ? version.answer : undefined;
  const when = ({ at }: Past): string => momentWords(at, timeZone);
  return (
    <Dialog title="Histoire du texte" isWide onClose={onClose}>
      <p role="status" className="help">
        {failure ?? version.failure ?? (answer?.past.length === 0 ? 'Ce texte n’a pas encore d’histoire.' : '')}
      </p>
      <ol className="history">
        {answer?.past.map((past) => (
          <li key={past.id}>
            <button type="button" className="past" aria-pressed={past.id === chosen?.id} onClick={() => setChosen(past)}>
              <span className="past-date">{when(past)}</span> <span>{past.says}</span> <span className="quiet-words">{past.name}</span>
            </button>
          </li>
        ))}
      </ol>
      {chosen && shown && (
        <SideBySide one={{ title: `Version du ${when(chosen)}`, text: shown.text }} other={{ title: 'Texte d’à présent', text }} />
      )}
      <div className="dialog-buttons">
        {chosen && shown && (
          <button type="button" className="main-button" disabled={isBusy} onClick={() => onBringBack(chosen.id)}>
            Revenir à cette version
          </button>
        )}
        <button type="button" onClick={onClose}>
          Fermer
        </button>
      </div>
    </Dialog>
  );
}
