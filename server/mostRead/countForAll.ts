import { Counter } from './counter';
import { viewsTold } from './messages';
import { counterFile } from './openMostRead';

interface Parts {
  /** Milliseconds between two lists. */
  readonly every: number;
  /** Tells every process. */
  readonly broadcast: (message: { readonly mostRead: readonly string[] }) => void;
  readonly failed: (error: unknown) => void;
}

/** The primary's part: it sums what its processes tell, and tells all of them what is read most. */
export function countForAll({ every, broadcast, failed }: Parts) {
  const counter = new Counter({ file: counterFile(), clock: Date.now, changed: (mostRead) => broadcast({ mostRead }), failed });
  let isCounting = false;
  const settle = (): void => {
    if (isCounting) counter.settle();
  };
  const timer = setInterval(settle, every).unref();
  return {
    /** For a process that has just started. */
    first: (): { readonly mostRead: readonly string[] } => ({ mostRead: counter.slugs }),
    heed: (message: unknown): void => {
      const told = viewsTold.safeParse(message).data;
      if (!told) return;
      isCounting = true;
      counter.add(new Map(Object.entries(told.views)));
    },
    /** Keeps what was counted since; to be called when nobody answers any more. */
    stop: () => {
      clearInterval(timer);
      settle();
    },
  };
}
