import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openArticleTexts } from '../content/articleTexts';
import { Indexer } from './indexer';
import { toWorker, workerStart, type FromWorker } from './messages';
import { find } from './rank';
import { SearchStore } from './store';

// The search worker: indexes and answers questions on a thread of its own, so that neither start nor readers wait.

// Pages come first. Only under Linux is this the priority of this thread alone.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

const { folder, index } = workerStart.parse(workerData);
const store = new SearchStore(index);
const indexer = new Indexer(store, await openArticleTexts(folder));
const say = (message: FromWorker): void => parentPort?.postMessage(message);

// Indexing is one queue; questions are answered between its batches.
let indexing: Promise<void> = Promise.resolve();

async function sync(): Promise<void> {
  const began = performance.now();
  const articles = await indexer.sync();
  say({ kind: 'synced', articles, ms: performance.now() - began });
}

parentPort?.on('message', (message: unknown) => {
  const said = toWorker.parse(message);
  if (said.kind === 'find') {
    try {
      const { slugs, total } = find(store, { section: undefined, year: undefined, ...said.query }, said.now, said.offset, said.count);
      say({ kind: 'found', id: said.id, slugs: [...slugs], total });
    } catch (error) {
      say({ kind: 'failed', id: said.id, message: String(error) });
    }
  } else if (said.kind === 'close') {
    void indexing.finally(() => {
      store.close();
      parentPort?.close();
    });
  } else {
    indexing = indexing.then(() => (said.kind === 'sync' ? sync() : indexer.changed(said.articles)));
  }
});
