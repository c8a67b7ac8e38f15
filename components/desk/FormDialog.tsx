import type { ReactNode } from 'react';
import { Dialog } from './Dialog';

/** A question whose answer is sent by a button that says what it `does`, or by the Enter key. */
export function FormDialog({
  title,
  does,
  isOff = false,
  leave = 'Annuler',
  onAnswer,
  onClose,
  children,
}: {
  readonly title: string;
  readonly does: string;
  /** It cannot be answered now. */
  readonly isOff?: boolean;
  /** What the other button says. */
  readonly leave?: string;
  readonly onAnswer: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer();
        }}
      >
        {children}
        <div className="dialog-buttons">
          <button type="submit" className="main-button" disabled={isOff}>
            {does}
          </button>
          <button type="button" onClick={onClose}>
            {leave}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
