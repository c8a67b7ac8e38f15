import type { Opened } from '@/lib/desk/protocol';
import { Dialog } from '../Dialog';
import { SideBySide } from './SideBySide';

/** The file on the disk is another than the one that was opened: both are shown, and somebody decides. */
export function StaleDialog({
  says,
  mine,
  theirs,
  onMine,
  onTheirs,
  onClose,
}: {
  readonly says: string;
  readonly mine: string;
  /** Absent when the file is gone. */
  readonly theirs: Opened | undefined;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Without it, one of the two has to be chosen. */
  readonly onClose?: () => void;
}) {
  return (
    <Dialog title="Ce texte a changé entre-temps" isWide {...(onClose && { onClose })}>
      <p>{says}</p>
      <SideBySide one={{ title: 'Votre version', text: mine }} other={{ title: 'L’autre version', text: theirs?.text ?? '' }} />
      <p className="help">
        Rien n’est encore écrit. Pour garder un peu des deux, fermez cette fenêtre, copiez ce qui manque et enregistrez de nouveau.
      </p>
      <div className="dialog-buttons">
        <button type="button" className="main-button" onClick={onMine}>
          Garder ma version
        </button>
        {theirs !== undefined && (
          <button type="button" onClick={onTheirs}>
            Prendre l’autre version
          </button>
        )}
        {onClose && (
          <button type="button" onClick={onClose}>
            Revenir à mon texte
          </button>
        )}
      </div>
    </Dialog>
  );
}
