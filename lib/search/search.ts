import { Worker } from 'node:worker_threads';
import { fromWorker, type FromWorker, type ToWorker } from './messages';
import { parseQuery } from './query';
import { SearchUnavailable, type Search } from './question';
import type { Results } from './rank';

/** A reader waits no longer for results. */
const PATIENCE_MS = 3000;

interface Waiting {
  readonly resolve: (results: Results) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the search worker on a content folder. `index` is the file of its index, safe to delete; `tell` hears of what
 * goes on. The index of an archive that has not changed is ready at once; a new one is built while readers read.
 */
export function openSearch(folder: string, index: string, tell: (event: FromWorker | Error) => void): Search {
  const worker = new Worker(new URL('./startWorker.mjs', import.meta.url), { workerData: { folder, index } });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | undefined;
  const say = (message: ToWorker): void => worker.postMessage(message);

  const complete = new Promise<void>((resolve) => {
    worker.on('message', (message: unknown) => {
      const said = fromWorker.parse(message);
      if (said.kind === 'synced') {
        resolve();
        tell(said);
        return;
      }
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if (said.kind === 'found') asked?.resolve(said);
      else asked?.reject(new SearchUnavailable(said.message));
    });
  });
  worker.on('error', (error: Error) => {
    broken = error;
    tell(error);
    for (const { reject } of waiting.values()) reject(new SearchUnavailable(error.message));
    waiting.clear();
  });
  say({ kind: 'sync' });

  return {
    complete,
    changed: (articles) => say({ kind: 'changed', articles: [...articles] }),
    find: ({ text, section, year }, offset, count) => {
      if (broken) return Promise.reject(new SearchUnavailable(broken.message));
      const id = (last += 1);
      const { parts } = parseQuery(text);
      return new Promise<Results>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        setTimeout(() => waiting.delete(id) && reject(new SearchUnavailable('no answer in time')), PATIENCE_MS).unref();
        say({ kind: 'find', id, query: { parts: parts.map((part) => [...part]), section, year }, now: Date.now(), offset, count });
      });
    },
    close: async () => {
      const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      if (!broken) say({ kind: 'close' });
      await gone;
    },
  };
}
