import { Dialog } from '../Dialog';

/** Somebody goes elsewhere and has not saved. */
export function LeaveDialog({
  isBusy,
  onSave,
  onKeep,
  onDrop,
  onStay,
}: {
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
}) {
  return (
    <Dialog title="Ce texte n’est pas enregistré" onClose={onStay}>
      <p>Sans l’enregistrer, vous le retrouverez dans ce navigateur, et dans lui seul.</p>
      <div className="dialog-buttons">
        <button type="button" className="main-button" disabled={isBusy} onClick={onSave}>
          Enregistrer et partir
        </button>
        <button type="button" onClick={onKeep}>
          Partir, et le garder ici
        </button>
        <button type="button" onClick={onDrop}>
          Jeter ce que j’ai tapé
        </button>
        <button type="button" onClick={onStay}>
          Rester
        </button>
      </div>
    </Dialog>
  );
}
