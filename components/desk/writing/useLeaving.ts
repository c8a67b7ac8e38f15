import { useEffect, useState } from 'react';

/** Asks before somebody leaves; answers false when there is nothing to ask, and `go` may be called at once. */
export type Guard = (go: () => void) => boolean;

/** Where somebody wants to go and has not saved; `undefined` while nobody does. */
export type Leaving = (() => void) | undefined;

/**
 * Has the browser ask before the window is closed, and `setGuard` before the desk shows another place, as long as `isChanged`.
 */
export function useLeaving(isChanged: boolean, setGuard: (guard: Guard | undefined) => void): [Leaving, (leaving: Leaving) => void] {
  const [leaving, setLeaving] = useState<Leaving>();
  useEffect(() => {
    if (!isChanged) return undefined;
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    setGuard((go) => {
      setLeaving(() => go);
      return true;
    });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      setGuard(undefined);
    };
  }, [isChanged, setGuard]);
  return [leaving, (next) => setLeaving(() => next)];
}
