import { RestartingWorker } from '../process/restartingWorker';
import { fromWorker, type ToWorker, type WorkerEvent } from './messages';
import { parseQuery } from './index/query';
import { SearchUnavailable, type Found, type Search } from './question';

/**
 * Megabytes: without a limit an index was built in 200 MB, with it in half of that. What lives at a time is 25 MB, and 15
 * more for 100,000 articles while their files are listed.
 */
const MEMORY = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 };

/** A reader waits no longer for results. */
const TIMEOUT_MS = 3000;

interface Waiting {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the search worker on a content folder. `index` is the file of its index, safe to delete; `tell` hears of what
 * goes on. The index of an archive that has not changed is ready at once; a new one is built while readers read. A worker
 * that fails is started again, and compares everything. A question is given up after `timeoutMs`.
 */
export function openSearch(folder: string, index: string, tell: (event: WorkerEvent | Error) => void, timeoutMs = TIMEOUT_MS): Search {
  const waiting = new Map<number, Waiting>();
  const completion: { resolve?: () => void } = {};
  const complete = new Promise<void>((resolve) => (completion.resolve = resolve));
  let last = 0;
  const worker = new RestartingWorker({
    script: new URL('./startWorker.mjs', import.meta.url),
    workerData: { folder, index },
    memory: MEMORY,
    firstMessage: { kind: 'sync' } satisfies ToWorker,
    heard: (message) => {
      const said = fromWorker.parse(message);
      if (said.kind === 'synced') completion.resolve?.();
      if (said.kind === 'synced' || said.kind === 'unread') {
        tell(said);
        return;
      }
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if (said.kind === 'found') asked?.resolve(said);
      else asked?.reject(new SearchUnavailable(said.message));
    },
    lost: (error) => {
      tell(error);
      for (const { reject } of waiting.values()) reject(new SearchUnavailable(error.message));
      waiting.clear();
    },
  });
  const say = (message: ToWorker): boolean => worker.tell(message);

  return {
    complete,
    changed: (articles) => void say({ kind: 'changed', articles: [...articles] }),
    compare: () => void say({ kind: 'sync' }),
    find: ({ text, section, year }, offset, count) => {
      const id = (last += 1);
      const { parts } = parseQuery(text);
      return new Promise<Found>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const giveUp = (why: string): void => {
          if (waiting.delete(id)) reject(new SearchUnavailable(why));
        };
        setTimeout(giveUp, timeoutMs, 'no answer in time').unref();
        const query = { parts: parts.map((part) => [...part]), section, year };
        if (!say({ kind: 'find', id, query, now: Date.now(), offset, count })) giveUp('the worker is being started again');
      });
    },
    close: () => worker.close({ kind: 'close' } satisfies ToWorker),
  };
}
