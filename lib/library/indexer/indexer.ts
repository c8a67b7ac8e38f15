import path from 'node:path';
import { SITE_FILE, type TextKind } from '../../content/kinds';
import { ContentError } from '../../content/problem';
import { diskFor } from '../../files/disk';
import { inParallel } from '../../files/inParallel';
import { endsItsLine } from '../../files/readBytes';
import type { Stamp } from '../../files/stamp';
import type { Database } from '../index/database';
import { finishForNewsroom } from '../index/schema';
import { IndexWriter, type Owes, type OwesGone } from '../index/indexWriter';
import { openTimetable, type Timetable } from '../timetable';
import { AwaitWriteFinish, STILL_UPLOAD } from '../watching/awaitWriteFinish';
import { Folders } from '../watching/folders';
import { textBeside } from './beside';
import { differing, type Differing } from './compare';
import { Intake, type ReadMany } from './intake';
import { filesAt, lookAt } from './scan';
import { readOfSite, readSiteFile } from './siteFile';
import type { Typeset } from './typesetter';
import { Wording } from './wording';

/** Milliseconds that a scan waits for a file that is being written. */
const PATIENCE = 5000;
/** Milliseconds after which files are looked for again that could not be taken in, such as when the disk is full or no descriptor is left. */
const RETRY_MS = 10_000;

export interface IndexerOptions {
  readonly folder: string;
  readonly database: Database;
  /** Answers the present in epoch milliseconds. */
  readonly clock: () => number;
  /** Drafts and scheduled articles are shown like others: for the newsroom's own eyes. */
  readonly showsAll: boolean;
  /** Tells the rules apart by which files are read and texts are set. */
  readonly rules: string;
  readonly typeset: Typeset;
  readonly readMany?: ReadMany | undefined;
  /** Milliseconds between the full scans that find what nobody has told of by `saw` and `lost`; without them, only `rescan` looks. */
  readonly rescanEvery?: number | undefined;
  readonly owes?: Owes | undefined;
  readonly owesGone?: OwesGone | undefined;
  /** Somebody may be owed news. */
  readonly owing?: (() => void) | undefined;
  /** Something is told otherwise, or will be by itself: it is written down in the index. */
  readonly changed: (keys: ReadonlySet<string>) => void;
  /** Files read so far by the first reading of all. */
  readonly progress?: ((files: number) => void) | undefined;
  /** The index holds the words of all articles: so many were taken in, in so many milliseconds. Told once, and after each time some had to wait. */
  readonly worded?: ((taken: number, ms: number) => void) | undefined;
  readonly failed: (error: unknown) => void;
}

/** Keeps an index true to a content folder. It alone writes it. */
export class Indexer {
  readonly writer: IndexWriter;
  readonly #options: IndexerOptions;
  readonly #intake: Intake;
  readonly #settling: AwaitWriteFinish;
  readonly #folders: Folders;
  readonly #wording: Wording;
  readonly #appearances: Timetable;
  readonly #expiries: Timetable;
  #started: Promise<void> = Promise.resolve();
  #scanning: Promise<void> = Promise.resolve();
  #isCompared = false;
  #timer: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: IndexerOptions) {
    const { folder, database, clock, showsAll, rules, typeset, readMany, failed, owes, owesGone } = options;
    this.#options = options;
    // The first reading of all is news to nobody.
    const owesNow: Owes | undefined = owes && ((...change) => (wasComplete || this.#isCompared ? owes(...change) : []));
    this.writer = new IndexWriter(database, { showsAll, typesetting: rules, owes: owesNow, owesGone });
    const wasComplete = this.isComplete;
    if (wasComplete && showsAll) finishForNewsroom(database);
    this.#intake = new Intake({ folder, writer: this.writer, clock, typeset, readMany });
    this.#settling = new AwaitWriteFinish({
      look: (files) => lookAt(folder, files, diskFor(folder, files)),
      isEnded: (file) => endsItsLine(path.join(folder, file), diskFor(folder, [file])),
      take: (files) => this.#take(files),
      failed: this.#tryLater,
    });
    this.#folders = new Folders({
      folder,
      knownIn: (at) => this.writer.files.pathsIn(at),
      differ: (files) => this.#settling.add(files),
      failed,
    });
    this.#appearances = openTimetable(clock, () => this.#appear());
    this.#expiries = openTimetable(clock, () => this.#expire());
    this.#wording = new Wording({
      writer: this.writer,
      savesTaken: () => this.#settling.idle(),
      done: (...told) => options.worded?.(...told),
      failed,
    });
  }

  /** Whether all of the folder was read into the index once, by whatever rules. */
  get isComplete(): boolean {
    return this.writer.meta('complete') !== undefined;
  }

  /**
   * Compares the folder with what the index knows, which may be nothing. What changes meanwhile is to be told already: it is taken
   * afterwards. Rejects with `ContentError` when there are no sound settings and never were.
   */
  async start(): Promise<void> {
    this.#started = this.#compareAtStart();
    await this.#started;
    const { rescanEvery, failed } = this.#options;
    if (rescanEvery === undefined) return;
    this.#folders.start();
    this.#timer = setInterval(() => void this.rescan().catch(failed), rescanEvery).unref();
  }

  /** One scan at a time; each compares the whole folder and waits until what differs is taken. */
  rescan(): Promise<void> {
    const compare = async (): Promise<void> => {
      const files: string[] = [];
      for await (const others of this.#differing()) files.push(...others.keys());
      await this.#settling.settled(files, PATIENCE);
    };
    const scanned = this.#scanning.then(compare);
    this.#scanning = scanned.catch(() => undefined);
    return scanned;
  }

  /** Something has happened at these paths below the folder: to files, or to folders with all they hold. */
  saw(paths: readonly string[]): void {
    void this.#heed(paths).catch(this.#options.failed);
  }

  /** Anything may have happened. */
  lost(): void {
    void this.#started.then(() => this.rescan()).catch(this.#tryLater);
  }

  /** Has what readers are shown of a text made, when it is not. Answers it when it cannot be written down. */
  async set(kind: TextKind, slug: string): Promise<string | undefined> {
    const { keys, unkept } = await this.#intake.set(kind, slug);
    if (keys.size > 0) this.#tell(keys);
    if (unkept) this.#options.failed(unkept.error);
    return unkept?.typeset;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#appearances.stop();
    this.#expiries.stop();
    clearInterval(this.#timer);
    clearTimeout(this.#retry);
    await this.#folders.close();
    await this.#settling.close();
    await this.#wording.close();
  }

  async #heed(changed: readonly string[]): Promise<void> {
    await this.#started;
    if (changed.includes('')) return this.rescan();
    const pictures = changed.filter((file) => this.writer.files.stampOf(textBeside(file) ?? '') !== undefined);
    const below = (at: string): Iterable<readonly string[]> => this.writer.files.paths(`${at}/`, `${at}0`);
    this.#settling.add([...pictures, ...(await filesAt(this.#options.folder, changed, below))]);
  }

  async #compareAtStart(): Promise<void> {
    const { writer } = this;
    const { folder, rules, clock } = this.#options;
    if (!writer.reader.hasSite()) {
      const settings = await readSiteFile(folder);
      if (!settings.site.ok) throw new ContentError(settings.site.problems);
      writer.load([readOfSite(settings)], clock());
    }
    if (writer.meta('rules') !== rules) {
      writer.files.rereadAll();
      writer.putMeta('rules', rules);
    }
    if (this.isComplete) this.#expire();
    if (this.isComplete) await this.#settling.settled([SITE_FILE], PATIENCE);
    const fresh = await this.#readAll();
    if (this.#closed) return;
    writer.complete();
    await this.#settling.settled(fresh, PATIENCE);
    this.#isCompared = true;
    this.#expire();
    this.#appear();
    this.#wording.start();
  }

  /** Takes in all that differs, bit by bit. Answers the files that are still to come to rest. */
  async #readAll(): Promise<string[]> {
    const isFirst = !this.isComplete;
    const later: string[] = [];
    let read = 0;
    // What was read is written while the next is read.
    await inParallel(this.#differing(), isFirst ? 2 : 1, async (others) => {
      if (this.#closed) return;
      const rested = [...others.keys()].filter((file) => !isFresh(others.get(file)));
      later.push(...[...others.keys()].filter((file) => isFresh(others.get(file))));
      if (rested.length === 0) return;
      later.push(...(isFirst ? await this.#intake.load(rested.filter((file) => file !== SITE_FILE)) : await this.#take(rested)));
      read += rested.length;
      if (isFirst) this.#options.progress?.(read);
    });
    return later;
  }

  #differing(): AsyncGenerator<Differing> {
    return differing(this.#options.folder, this.writer.files, this.#intake.absences);
  }

  async #take(files: readonly string[]): Promise<readonly string[]> {
    if (files.length === 0) return [];
    const { keys, moved, doubts } = await this.#intake.take(files);
    this.#tell(keys);
    if (doubts) this.#scanning = this.#scanning.then(() => this.#readAll()).then((rest) => this.#settling.add(rest), this.#options.failed);
    // While the folder is compared, that comes first.
    if (this.#isCompared) this.#wording.start();
    return moved;
  }

  readonly #tryLater = (error: unknown): void => {
    this.#options.failed(error);
    if (this.#closed) return;
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      void this.rescan().catch(this.#tryLater);
    }, RETRY_MS).unref();
  };

  /** Also of a change that readers do not see yet: its hour may come. */
  #tell(keys: ReadonlySet<string>): void {
    this.#options.changed(keys);
    this.#appear();
    this.#expire();
  }

  /** Articles whose time online has ended are gone for everybody. */
  #expire(): void {
    const { clock, changed, failed } = this.#options;
    try {
      const keys = this.writer.expire(clock());
      if (keys.size > 0) changed(keys);
      if (keys.size > 0) this.#options.owing?.();
      const next = this.writer.reader.nextExpiry();
      if (next !== undefined) this.#expiries.set(next, 'next');
    } catch (error) {
      // On a timer there is nobody else to hear of it, such as of a full disk.
      failed(error);
      this.#expiries.set(clock() + RETRY_MS, 'next');
    }
  }

  /** Articles that have appeared by themselves are news for those who are told of changes. */
  #appear(): void {
    // What is gone, or otherwise, since nothing ran, has to be known first.
    if (!this.#isCompared) return;
    const next = this.writer.appear(this.#options.clock());
    if (next !== undefined) this.#appearances.set(next, 'next');
    this.#options.owing?.();
  }
}

/**
 * True for a file that changed a moment ago, and may still be on its way. By the disk's clock, which is this machine's; a drive's that
 * runs ahead makes files look fresh, and they are waited for.
 */
function isFresh(stamp: Stamp | undefined): boolean {
  return Date.now() - (stamp?.ctimeMs ?? 0) < STILL_UPLOAD;
}
