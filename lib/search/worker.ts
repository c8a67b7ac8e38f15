import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { isDamage, type Database } from '../library/index/database';
import { openToRead } from '../library/index/schema';
import { toWorker, workerStart, type FromWorker, type ToWorker } from './messages';
import { parseQuery } from './query';
import { find } from './rank';

// The search worker: answers questions on a thread of its own, so that readers of pages do not wait.

// Pages come first. Only under Linux is this the priority of this thread alone.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

let { index } = workerStart.parse(workerData);
let database: Database | undefined;
const say = (message: FromWorker): void => parentPort?.postMessage(message);

function answer({ id, question, now, offset, count }: Extract<ToWorker, { kind: 'find' }>): void {
  try {
    database ??= openToRead(index);
    const { slugs, total, more } = find(database, parseQuery(question.text, question.section, question.year), now, offset, count);
    say({ kind: 'found', id, slugs: [...slugs], total, more, complete: isComplete(database) });
  } catch (error) {
    say({ kind: 'failed', id, message: String(error) });
    // One that is only just being made has no tables yet: the next question opens what is there by then.
    close();
    // Ends this thread: whoever started it hears why.
    if (isDamage(error)) setImmediate(() => rethrow(error));
  }
}

function close(): void {
  database?.close();
  database = undefined;
}

function rethrow(error: unknown): never {
  throw error;
}

/** False while the words of some articles are still to come. */
function isComplete(opened: Database): boolean {
  return opened.prepare('SELECT 1 FROM files WHERE wordsId = 0 LIMIT 1').first() === undefined;
}

parentPort?.on('message', (message: unknown) => {
  const said = toWorker.parse(message);
  if (said.kind === 'find') answer(said);
  else close();
  if (said.kind === 'close') process.exit();
  if (said.kind === 'reopen') ({ index } = said);
});
