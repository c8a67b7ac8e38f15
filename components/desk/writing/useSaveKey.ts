import { useEffect, useRef } from 'react';

/** Ctrl + S saves, wherever the focus is, and never opens the browser's own window. */
export function useSaveKey(save: () => void, canSave: boolean): void {
  const last = useRef(save);
  useEffect(() => {
    last.current = save;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (canSave) last.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [canSave]);
}
