import { parentPort, workerData } from 'node:worker_threads';
import { diskFor } from '../../files/disk';
import { NO_PROBLEM } from '../catalogue/knownFile';
import { readArticle, CHANGED_AGAIN } from '../reading/readFile';
import { readFrontMatterBytes } from '../../files/readBytes';
import { headWorkerStart, packScan, toHeadWorker, type FromHeadWorker, type ToHeadWorker } from './headMessages';
import { inParallel } from '../../files/inParallel';
import { scan } from '../reading/scan';
import { toRow } from './snapshotRow';
import { openSummaries } from '../catalogue/summary';
import { Texts } from '../reading/texts';

// A thread that looks at a content folder while the main one starts the rest of the server.

/** Rows a message: some 150 KB of text. */
const ROWS = 500;
/** Files read at once, so that a drive far away is not asked for one after the other. */
const WIDTH = 16;

const { folder } = headWorkerStart.parse(workerData);
const desk = { folder, summarize: openSummaries(), texts: new Texts(folder) };
const say = (message: FromHeadWorker): void => parentPort?.postMessage(message);

/** Tells the articles that are sound. Whatever else is the matter with a file, the main thread finds it out for itself. */
async function read({ files, rules }: Extract<ToHeadWorker, { kind: 'read' }>): Promise<void> {
  const disk = diskFor(folder, files);
  const reading = { ...desk, rules, look: (path: string) => readFrontMatterBytes(path, disk) };
  let rows: unknown[] = [];
  const tell = (): void => {
    if (rows.length > 0) say({ kind: 'rows', json: JSON.stringify(rows) });
    rows = [];
  };
  await inParallel(files, WIDTH, async (file) => {
    const filed = await readArticle(reading, file, undefined);
    if (filed === undefined || filed === CHANGED_AGAIN || filed.problems !== NO_PROBLEM) return;
    rows.push(toRow(filed));
    if (rows.length === ROWS) tell();
  });
  tell();
  say({ kind: 'read' });
}

async function heed(message: unknown): Promise<void> {
  const asked = toHeadWorker.parse(message);
  if (asked.kind === 'read') await read(asked);
  else say(packScan(await scan(folder, diskFor)));
}

parentPort?.on('message', (message: unknown) => {
  // The thread ends with its failure, and the main one does its work.
  void heed(message).catch((error: unknown) =>
    setImmediate(() => {
      throw error;
    }),
  );
});
