import { RestartingWorker } from '../process/restartingWorker';
import { fromWorker, type ToWorker } from './messages';
import { SearchUnavailable, type Found, type Search } from './question';

/** A thread with room for gigabytes lets its garbage grow by so much before it collects it. */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** A reader waits no longer for results. */
const TIMEOUT_MS = 3000;

interface Waiting {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the search worker on the library's `index`. `failed` hears when it ends by itself: another follows. A question is given up
 * after `timeoutMs`.
 */
export function openSearch(index: string, failed: (error: Error) => void, timeoutMs = TIMEOUT_MS): Search {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  // Each new thread is given what it is then.
  const current = { index };
  const worker = new RestartingWorker({
    script: new URL('./worker.ts', import.meta.url),
    workerData: current,
    memory: MEMORY,
    heard: (message) => {
      const said = fromWorker.parse(message);
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if (said.kind === 'found') asked?.resolve(said);
      else asked?.reject(new SearchUnavailable(said.message));
    },
    lost: (error) => {
      failed(error);
      for (const { reject } of waiting.values()) reject(new SearchUnavailable(error.message));
      waiting.clear();
    },
  });
  const say = (message: ToWorker): boolean => worker.tell(message);

  return {
    reopen: (file) => {
      current.index = file;
      say({ kind: 'reopen', index: file });
    },
    find: (question, offset, count) => {
      const id = (last += 1);
      return new Promise<Found>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const giveUp = (why: string): void => {
          if (waiting.delete(id)) reject(new SearchUnavailable(why));
        };
        setTimeout(giveUp, timeoutMs, 'no answer in time').unref();
        if (!say({ kind: 'find', id, question, now: Date.now(), offset, count })) giveUp('the worker is being started again');
      });
    },
    close: () => worker.close({ kind: 'close' } satisfies ToWorker),
  };
}
