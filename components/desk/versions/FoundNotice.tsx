import { momentWords } from '../moments';
import type { Found } from '../writing/useCopy';

/** Says that what was typed before and never saved is here again. */
export function FoundNotice({
  found,
  timeZone,
  onKeep,
  onDrop,
  onCompare,
}: {
  readonly found: Found;
  readonly timeZone: string;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
  readonly onCompare: () => void;
}) {
  return (
    <div className="notice" role="status">
      <p>
        {found.isOlder
          ? `Ce navigateur a gardé un texte que vous n’aviez pas enregistré (${momentWords(found.at, timeZone)}), mais le fichier a changé depuis.`
          : `Voici ce que vous aviez tapé et pas encore enregistré (${momentWords(found.at, timeZone)}).`}
      </p>
      <div className="notice-buttons">
        {found.isOlder ? (
          <button type="button" onClick={onCompare}>
            Comparer les deux
          </button>
        ) : (
          <button type="button" onClick={onKeep}>
            Continuer
          </button>
        )}
        <button type="button" onClick={onDrop}>
          Jeter et revenir au fichier
        </button>
      </div>
    </div>
  );
}
