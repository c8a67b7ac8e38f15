import { mkdtempSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { constants, platform, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { ContentError } from '@/lib/content/problem';
import { Announcer, announces } from '@/lib/discovery/announce/announcer';
import { deliveriesOf } from '@/lib/discovery/announce/deliveries';
import { discoverySettings } from '@/lib/discovery/settings';
import { absent } from '@/lib/files/stamp';
import { isDamage, whenFree } from '@/lib/library/index/database';
import { letOthersIn, openIndex, removeIndex } from '@/lib/library/index/schema';
import { Indexer } from '@/lib/library/indexer/indexer';
import { textRules } from '@/lib/library/textRules';
import { indexerStart, toIndexer, type FromIndexer, type Level, type ToIndexer } from '@/lib/library/thread/messages';
import { TextThread } from '@/lib/library/thread/textThread';
import { edgesToPurge, openPurging, owesGone } from './purging';

// The thread that keeps the index of a content folder true to it.

/** How often, in milliseconds, it is looked whether the index is still there. */
const LOOK_EVERY = 2000;
/** Milliseconds until settings that were not sound are looked at again. */
const RETRY_MS = 10_000;
/** Milliseconds between two full scans, for what the watcher has missed. */
const FIVE_MINUTES = 300_000;

/**
 * From so many files on, the comparison begins so many milliseconds after the start: by then readers are let in, and the first page, for
 * which it would leave half a processor, is rendered.
 */
const MANY = { files: 10_000, afterMs: 1500 };

const start = indexerStart.parse(workerData);
const { folder, showsAll, siteUrl } = start;
let { file } = start;
const say = (message: FromIndexer): void => parentPort?.postMessage(message);

function warn(error: unknown): void {
  say({ kind: 'warned', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function failed(error: unknown): void {
  warn(error);
  if (isDamage(error)) end(error);
}

/** Lines of the process' log. */
const logAt = (level: Level) => (fields: object, message: string) => say({ kind: 'log', level, fields: printable(fields), message });
const log = { info: logAt('info'), warn: logAt('warn'), error: logAt('error') };

/** An error cannot be sent whole. */
function printable(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? value.message : value]));
}

const texts = new TextThread(folder, siteUrl, failed);
const began = performance.now();
let indexer: Indexer | undefined;
let announcer: Announcer | undefined;
let purging: ReturnType<typeof openPurging> | undefined;
/** Of the index as it is written now. */
let inode: number | undefined;

function openIndexer(): Indexer {
  const database = openIndex(file, warn);
  const paper = { ...discoverySettings(), siteUrl };
  const tells = !showsAll && announces(paper);
  // Whoever sees drafts is no reader, and has no edge in front.
  const edges = showsAll ? [] : edgesToPurge();
  const opened = new Indexer({
    folder,
    database,
    clock: Date.now,
    showsAll,
    rules: textRules(siteUrl),
    typeset: texts.typeset,
    readMany: texts.readMany,
    rescanEvery: FIVE_MINUTES,
    changed: (keys) => {
      say({ kind: 'changed' });
      purging?.changed(keys);
    },
    worded: (taken, ms) => log.info({ taken, ms }, 'search index complete'),
    progress: (files) => say({ kind: 'progress', files }),
    ...(tells && {
      owes: (slug, before, after, site) => deliveriesOf(slug, before, after, paper, site),
      owing: () => announcer?.wake(),
    }),
    ...(edges.length > 0 && { owesGone: owesGone(edges) }),
    failed,
  });
  if (edges.length > 0) purging = openPurging(edges, opened, { log, failed, purged: (told) => say({ kind: 'purged', ...told }) });
  if (tells) announcer = new Announcer({ owings: opened.writer.owings, paper, log });
  return opened;
}

/** Opens the index that is there, makes it anew where it cannot be used and, where there is no place for it, elsewhere. */
async function openSomewhere(): Promise<Indexer> {
  try {
    return await whenFree(openIndexer);
  } catch (error) {
    return openAnew(error);
  }
}

function openAnew(why: unknown): Indexer {
  warn(why);
  try {
    removeIndex(file);
    return openIndexer();
  } catch (error) {
    warn(error);
    file = path.join(mkdtempSync(path.join(tmpdir(), 'library-')), 'index.db');
    return openIndexer();
  }
}

async function run(): Promise<void> {
  indexer = await openSomewhere();
  inode = statSync(file).ino;
  const wasComplete = indexer.isComplete;
  if (wasComplete) {
    say({ kind: 'open', file });
    if (indexer.writer.files.count() > MANY.files) await sleep(MANY.afterMs);
  }
  await indexer.start();
  if (!wasComplete) say({ kind: 'open', file });
  // What was made by another version of the site, or told by nobody while none ran: every page says the paper's name.
  purging?.changed(new Set(['site']));
  say({ kind: 'compared', ms: performance.now() - began });
  // Whoever types at the desk comes before the words of an archive, a millisecond an article. Only under Linux is it this thread's alone.
  if (showsAll && platform() === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  const look = async (): Promise<void> => {
    if ((await stat(file).catch(absent))?.ino !== inode) throw new Error('the index was taken away: it is made anew');
  };
  setInterval(() => void look().catch(end), LOOK_EVERY).unref();
}

async function heed(said: ToIndexer): Promise<void> {
  switch (said.kind) {
    case 'saw':
      indexer?.saw(said.paths);
      break;
    case 'lost':
      indexer?.lost();
      break;
    case 'wake':
      purging?.wake(said.epochMs, said.keys);
      break;
    case 'damaged':
      // Several may read it, and one that was made anew since is not what they mean.
      if (said.inode === inode) end(new Error('the index is damaged: it is made anew'), true);
      break;
    case 'close':
      await indexer?.close();
      await announcer?.close();
      await purging?.close();
      await texts.close();
      process.exit();
    case 'set':
    case 'rescan': {
      const work = said.kind === 'set' ? indexer?.set(said.of, said.slug) : indexer?.rescan();
      const done = await Promise.resolve(work).then(
        (typeset) => ({ typeset: typeset ?? undefined }),
        (error: unknown) => ({ error: String(error) }),
      );
      say({ kind: 'done', id: said.id, ...done });
    }
  }
}

/**
 * Ends this thread, which another follows. There is nothing in a damaged index that the content does not hold: it is made anew. Watching
 * ends first: @parcel/watcher takes the whole process with it when it has something to tell to a thread that is gone.
 */
function end(error: unknown, isDamaged = isDamage(error)): void {
  if (isDamaged) removeIndex(file);
  // The thread that follows is to make the next.
  if (indexer) letOthersIn(indexer.writer.database);
  // Outside of every promise, so that the thread ends.
  const leave = (): void => {
    setImmediate(() => {
      throw error;
    });
  };
  void Promise.resolve(indexer?.close()).then(leave, leave);
}

parentPort?.on('message', (message: unknown) => void heed(toIndexer.parse(message)).catch(failed));
run().catch((error: unknown) => {
  const isRefused = error instanceof ContentError;
  if (isRefused) say({ kind: 'refused', problems: [...error.problems] });
  // Whoever still runs by then has pages to show, and settings to hope for.
  setTimeout(end, isRefused ? RETRY_MS : 0, error);
});
