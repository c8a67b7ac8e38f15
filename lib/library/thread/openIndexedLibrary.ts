import { statSync } from 'node:fs';
import { IndexReader } from '../index/indexReader';
import { openToRead } from '../index/schema';
import { IndexLibrary } from '../indexLibrary';
import type { Library } from '../library';
import { textRules } from '../textRules';
import { Channel, type Heard } from './channel';
import type { FromIndexer, ToIndexer } from './messages';
import type { IndexedPaper } from './indexedPaper';

/** A way to the indexer, on a thread of this process or of another. */
export interface Connection {
  /** False while nobody hears it. */
  readonly tell: (message: ToIndexer) => boolean;
  readonly close: () => Promise<void>;
}

export interface Events {
  /** Something failed without ending the library. */
  readonly failed: (error: unknown) => void;
  /** So many files have been read by the first reading of all. */
  readonly progress: (files: number) => void;
  /** A line for the log. */
  readonly log: Heard['log'];
  /** An edge was told of keys. */
  readonly purged?: Heard['purged'];
  /** The index was made anew, in this file: whoever has it open opens it again. */
  readonly exchanged: (file: string) => void;
}

/** A library whose index is written elsewhere. */
export interface IndexedLibrary {
  readonly library: Library;
  /** The file of its index. */
  readonly file: string;
  /** Resolves when everything that changed while nothing ran has been taken in. */
  readonly compared: Promise<void>;
  /** To be called when somebody else who reads the index finds it damaged: it is made anew. */
  readonly damaged: () => void;
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A promise that is settled from outside. */
function deferred(): Deferred {
  const settle: { resolve: () => void; reject: (error: unknown) => void } = { resolve: () => undefined, reject: () => undefined };
  const promise = new Promise<void>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, resolve: () => settle.resolve(), reject: (error) => settle.reject(error) };
}

/**
 * Opens a paper's library. Resolves as soon as its index can be read: at once when one is in place, after the first reading of all
 * when not. Rejects with `ContentError` when there are no sound settings and never were.
 */
export async function openIndexedLibrary(
  paper: IndexedPaper,
  connect: (heard: (said: FromIndexer) => void, lost: (error: Error) => void) => Connection,
  { failed, progress, exchanged, log, purged = () => undefined }: Events,
): Promise<IndexedLibrary> {
  const rules = textRules(paper.siteUrl);
  const reading: { opened?: IndexLibrary; inode?: number; file: string } = { file: '' };
  let first = deferred();
  const compared = deferred();
  const openReader = (file: string): IndexReader => {
    const { ino: inode } = statSync(file);
    reading.inode = inode;
    return new IndexReader(
      openToRead(file, () => void channel.tell({ kind: 'damaged', inode })),
      paper.showsAll,
    );
  };
  const open = (file: string): void => {
    reading.file = file;
    first.resolve();
    if (!reading.opened) return;
    if (statSync(file).ino === reading.inode) reading.opened.catchUp();
    else {
      reading.opened.exchange(openReader(file));
      exchanged(file);
    }
  };
  const channel = new Channel((message) => connection.tell(message), {
    open,
    compared: () => compared.resolve(),
    changed: () => reading.opened?.catchUp(),
    progress,
    warned: failed,
    log,
    purged,
    // Once there is a library, it goes on with what it knows.
    refused: (error) => (reading.opened ? failed(error) : first.reject(error)),
  });
  const connection = connect(
    (said) => {
      try {
        channel.hear(said);
      } catch (error) {
        // Such as a damaged index, which whoever writes it has been told of: it says when there is another.
        failed(error);
      }
    },
    (error) => {
      channel.lost(error);
      failed(error);
    },
  );
  const link = channel.link(() => connection.close());
  const openLibrary = async (): Promise<IndexLibrary> => {
    await first.promise;
    first = deferred();
    try {
      return new IndexLibrary({ folder: paper.folder, reader: openReader(reading.file), rules, clock: Date.now, link, failed });
    } catch (error) {
      if (!isExchanged(error)) throw error;
      failed(error);
      return openLibrary();
    }
  };
  try {
    reading.opened = await openLibrary();
    const damaged = (): void => void channel.tell({ kind: 'damaged', inode: reading.inode ?? 0 });
    return { library: reading.opened, file: reading.file, compared: compared.promise, damaged };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Whether an index is damaged, or was taken away before it could be opened: whoever writes it says when there is another. */
function isExchanged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:SQLITE_|ENOENT)/.test(String(error.code));
}
