import { momentWords } from '../moments';

/** Says that what was typed before and never saved is here again. `at` is when it was typed, in epoch milliseconds. */
export function FoundNotice({
  at,
  timeZone,
  onKeep,
  onDrop,
}: {
  readonly at: number;
  readonly timeZone: string;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}) {
  return (
    <div className="notice" role="status">
      <p>Voici ce que vous aviez tapé et pas encore enregistré ({momentWords(at, timeZone)}).</p>
      <div className="notice-buttons">
        <button type="button" onClick={onKeep}>
          Continuer
        </button>
        <button type="button" onClick={onDrop}>
          Jeter et revenir au fichier
        </button>
      </div>
    </div>
  );
}
