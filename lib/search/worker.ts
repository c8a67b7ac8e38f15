import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openArticleTexts } from '../library/articleTexts';
import { Indexer } from './index/indexer';
import { toWorker, workerStart, type FromWorker, type ToWorker } from './messages';
import { find } from './index/rank';
import { isDamage, SearchStore } from './index/store';

// The search worker: indexes and answers questions on a thread of its own, so that neither start nor readers wait.

// Pages come first. Only under Linux is this the priority of this thread alone.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

const { folder, index } = workerStart.parse(workerData);
const store = new SearchStore(index);
const say = (message: FromWorker): void => parentPort?.postMessage(message);
const indexer = new Indexer(store, (file, error) => say({ kind: 'unread', file, message: String(error) }));

// Indexing is one queue; questions are answered between its batches.
let indexing: Promise<void> = Promise.resolve();
let complete = false;

async function sync(): Promise<void> {
  const began = performance.now();
  const articles = await indexer.sync(await openArticleTexts(folder));
  complete = true;
  say({ kind: 'synced', articles, ms: performance.now() - began });
}

function answer({ id, query, now, offset, count }: Extract<ToWorker, { kind: 'find' }>): void {
  try {
    const { slugs, total, more } = find(store, { section: undefined, year: undefined, ...query }, now, offset, count);
    say({ kind: 'found', id, slugs: [...slugs], total, more, complete });
  } catch (error) {
    say({ kind: 'failed', id, message: String(error) });
    if (isDamage(error)) giveUp(error);
  }
}

/** Ends this thread, which another follows; it makes a damaged index anew. */
function giveUp(error: unknown): never {
  if (isDamage(error)) store.discard();
  else store.close();
  throw error;
}

parentPort?.on('message', (message: unknown) => {
  const said = toWorker.parse(message);
  if (said.kind === 'find') answer(said);
  else if (said.kind === 'close') {
    // Whatever is being indexed: a batch is in the index as a whole, or not at all.
    store.close();
    process.exit();
  } else indexing = indexing.then(() => (said.kind === 'sync' ? sync() : indexer.changed(said.articles))).catch(giveUp);
});
