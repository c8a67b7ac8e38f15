import { settings } from '../process/settings';
import { IndexReader } from './index/indexReader';
import { openIndex } from './index/schema';
import { Indexer } from './indexer/indexer';
import { typesetterFor } from './indexer/typesetter';
import { IndexLibrary } from './indexLibrary';
import type { Library } from './library';
import type { LibraryOptions } from './options';
import { textRules } from './textRules';

/**
 * Opens a content folder on this thread, with an index in memory or in a file: for commands and tests; the site has it on a thread of
 * its own. A bad file is a problem of its own and never keeps the others out; without a sound `site.yaml` there is no paper, and the
 * promise is rejected with a `ContentError`. `clock` answers the present in epoch milliseconds.
 */
export async function openLibrary(folder: string, clock: () => number, options: LibraryOptions = {}): Promise<Library> {
  const { siteUrl } = settings();
  const rules = textRules(siteUrl);
  const showsAll = options.showDrafts ?? false;
  const failed = options.warn ?? ((error) => process.emitWarning(error instanceof Error ? error : String(error)));
  const database = openIndex(options.indexFile ?? ':memory:');
  const opened: { library?: IndexLibrary } = {};
  const indexer = new Indexer({
    folder,
    database,
    clock,
    showsAll,
    rules,
    typeset: typesetterFor(folder, siteUrl),
    watch: options.watch ?? false,
    rescanEvery: options.rescanEvery,
    changed: () => opened.library?.refresh(),
    failed,
  });
  const close = async (): Promise<void> => {
    await indexer.close();
    database.close();
  };
  try {
    await indexer.start();
  } catch (error) {
    await close();
    throw error;
  }
  const link = { set: (...text: Parameters<Indexer['set']>) => indexer.set(...text), rescan: () => indexer.rescan(), close };
  opened.library = new IndexLibrary({ folder, reader: new IndexReader(database, showsAll), rules, clock, link, failed });
  return opened.library;
}
