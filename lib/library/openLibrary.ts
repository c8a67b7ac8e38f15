import { settings } from '../process/settings';
import { IndexReader } from './index/indexReader';
import { whenFree } from './index/database';
import { openIndex } from './index/schema';
import { Indexer } from './indexer/indexer';
import { typesetterFor } from './indexer/typesetter';
import { IndexLibrary } from './indexLibrary';
import type { Library } from './library';
import type { LibraryOptions } from './options';
import { textRules } from './textRules';
import { Watch } from './watching/watch';

const FIVE_MINUTES = 300_000;

/**
 * Opens a content folder on this thread, with an index in memory or in a file: for commands and tests; the site has it on a thread of
 * its own. A bad file is a problem of its own and never keeps the others out; without a sound `site.yaml` there is no paper, and the
 * promise is rejected with a `ContentError`. `clock` answers the present in epoch milliseconds.
 */
export async function openLibrary(folder: string, clock: () => number, options: LibraryOptions = {}): Promise<Library> {
  const { siteUrl } = settings();
  const rules = textRules(siteUrl);
  const { showDrafts: showsAll = false, indexFile = ':memory:', watch: isWatched = false, rescanEvery = FIVE_MINUTES } = options;
  const failed = options.warn ?? ((error) => process.emitWarning(error instanceof Error ? error : String(error)));
  const database = await whenFree(() => openIndex(indexFile, failed));
  const reading: { catchUp?: () => void } = {};
  const indexer = new Indexer({
    folder,
    database,
    clock,
    showsAll,
    rules,
    typeset: typesetterFor(folder, siteUrl),
    rescanEvery: isWatched ? rescanEvery : undefined,
    changed: () => reading.catchUp?.(),
    failed,
  });
  const watch = new Watch(folder, { paths: (paths) => indexer.saw(paths), lost: () => indexer.lost(), failed });
  const close = async (): Promise<void> => {
    await watch.close();
    await indexer.close();
    database.close();
  };
  try {
    const watching = isWatched ? watch.start() : undefined;
    await indexer.start();
    await watching;
  } catch (error) {
    await close();
    throw error;
  }
  const link = { set: (...text: Parameters<Indexer['set']>) => indexer.set(...text), rescan: () => indexer.rescan(), close };
  const opened = new IndexLibrary({ folder, reader: new IndexReader(database, showsAll), rules, clock, link, failed });
  reading.catchUp = () => opened.catchUp();
  return opened;
}
