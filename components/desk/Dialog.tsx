import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * A question in front of the page. Escape closes it, and what had the focus has it again; without `onClose`, it stays until it is answered.
 */
export function Dialog({
  title,
  isWide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = place.current;
    dialog?.showModal();
    // React focuses what has `autoFocus` before the dialog is open, which then takes its first control.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={place}
      className={isWide ? 'wide-dialog' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose ?? (() => place.current?.showModal())}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
