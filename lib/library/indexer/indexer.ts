import path from 'node:path';
import { setImmediate as aTurn, setTimeout as sleep } from 'node:timers/promises';
import { ContentError } from '../../content/problem';
import { endsItsLine } from '../../files/readBytes';
import { printStamp } from '../../files/stamp';
import type { Database } from '../index/database';
import { IndexWriter, type Owes } from '../index/indexWriter';
import type { Kind } from '../index/fields';
import { openTimetable, type Timetable } from '../timetable';
import { AwaitWriteFinish, STILL_UPLOAD } from '../watching/awaitWriteFinish';
import { Folders } from '../watching/folders';
import { Watch } from '../watching/watch';
import { articleBeside, besideOf } from './beside';
import { Intake, type ReadMany } from './intake';
import { filesAt, lookAt, scan, SITE_FILE } from './scan';
import { readOfSite, readSiteFile } from './siteFile';
import type { Typeset } from './typesetter';

const FIVE_MINUTES = 300_000;
/** Milliseconds that a scan waits for a file that is being written. */
const PATIENCE = 5000;
/** Milliseconds after which files are looked for again that could not be taken in, such as when the disk is full. */
const RETRY_MS = 10_000;
/** Articles whose words one transaction takes in, 40 ms; between two, saves are heard. Smaller ones cost SQLite more than the words. */
const WORDS = 250;

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
  /** Follows what changes on the disk; without it only `rescan` does. */
  readonly watch: boolean;
  /** What changes is told by `saw` and `lost`, instead of being watched for from here. */
  readonly isTold?: boolean | undefined;
  /** Milliseconds between the full scans that find what the watcher missed. */
  readonly rescanEvery?: number | undefined;
  readonly owes?: Owes | undefined;
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
  readonly #watch: Watch | undefined;
  readonly #appearances: Timetable;
  #started: Promise<void> = Promise.resolve();
  #scanning: Promise<void> = Promise.resolve();
  #wording: Promise<void> | undefined;
  #wordingSince: number | undefined = performance.now();
  #isWorded = false;
  #isCompared = false;
  #timer: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: IndexerOptions) {
    const { folder, database, clock, showsAll, rules, typeset, readMany, failed, owes } = options;
    this.#options = options;
    // The first reading of all is news to nobody.
    const owesNow: Owes | undefined = owes && ((...change) => (wasComplete || this.#isCompared ? owes(...change) : []));
    this.writer = new IndexWriter(database, { showsAll, typesetting: rules, owes: owesNow });
    const wasComplete = this.isComplete;
    this.#intake = new Intake({ folder, writer: this.writer, clock, typeset, readMany });
    this.#settling = new AwaitWriteFinish({
      look: (files) => lookAt(folder, files),
      isEnded: (file) => endsItsLine(path.join(folder, file)),
      take: (files) => this.#take(files),
      failed: (error) => {
        failed(error);
        this.#scanLater();
      },
    });
    this.#folders = new Folders({ folder, knownIn: (at) => this.writer.pathsIn(at), differ: (files) => this.#settling.add(files), failed });
    this.#appearances = openTimetable(clock, () => this.#appear());
    const watched = { paths: (paths: readonly string[]) => this.saw(paths), lost: () => this.lost(), failed };
    this.#watch = options.watch && options.isTold !== true ? new Watch(folder, watched) : undefined;
  }

  /** Whether all of the folder was read into the index once, by whatever rules. */
  get isComplete(): boolean {
    return this.writer.meta('complete') !== undefined;
  }

  /**
   * Compares the folder with what the index knows, which may be nothing, and starts to watch. Rejects with `ContentError` when there
   * are no sound settings and never were.
   */
  async start(): Promise<void> {
    // Watched before it is read: what changes in between is heard, and taken afterwards.
    const watching = this.#watch?.start();
    this.#started = this.#compareAtStart();
    await this.#started;
    await watching;
    const { watch, rescanEvery = FIVE_MINUTES, failed } = this.#options;
    if (!watch) return;
    this.#folders.start();
    this.#timer = setInterval(() => void this.rescan().catch(failed), rescanEvery).unref();
  }

  /** One scan at a time; each compares the whole folder and waits until what differs is taken. */
  rescan(): Promise<void> {
    const compare = async (): Promise<void> => {
      const files: string[] = [];
      for await (const differing of this.#differing()) files.push(...differing);
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
    void this.#started.then(() => this.rescan()).catch(this.#options.failed);
  }

  /** Has what readers are shown of a text made, when it is not. Answers it when it cannot be written down. */
  async set(kind: Kind, slug: string): Promise<string | undefined> {
    const { keys, unkept } = await this.#intake.set(kind, slug);
    if (keys.size > 0) this.#tell(keys);
    if (unkept) this.#options.failed(unkept.error);
    return unkept?.typeset;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#appearances.stop();
    clearInterval(this.#timer);
    clearTimeout(this.#retry);
    await this.#watch?.close();
    await this.#folders.close();
    await this.#settling.close();
    await this.#wording;
  }

  async #heed(changed: readonly string[]): Promise<void> {
    await this.#started;
    if (changed.includes('')) return this.rescan();
    const pictures = changed.filter((file) => this.writer.stampOf(articleBeside(file) ?? '') !== undefined);
    const below = (at: string): Iterable<readonly string[]> => this.writer.paths(`${at}/`, `${at}0`);
    this.#settling.add([...pictures, ...(await filesAt(this.#options.folder, changed, below))]);
  }

  async #compareAtStart(): Promise<void> {
    const { writer } = this;
    const { folder, rules } = this.#options;
    if (!writer.reader.hasSite()) {
      const settings = await readSiteFile(folder);
      if (!settings.site.ok) throw new ContentError(settings.site.problems);
      writer.load([readOfSite(settings)]);
    }
    if (writer.meta('rules') !== rules) {
      writer.rereadAll();
      writer.putMeta('rules', rules);
    }
    if (this.isComplete) await this.#settling.settled([SITE_FILE], PATIENCE);
    const fresh = await this.#readAll();
    writer.complete();
    await this.#settling.settled(fresh, PATIENCE);
    this.#isCompared = true;
    this.#appear();
    this.#findWords();
  }

  /** Takes in all that differs, bit by bit. Answers the files that are still to come to rest. */
  async #readAll(): Promise<string[]> {
    const isFirst = !this.isComplete;
    const later: string[] = [];
    let read = 0;
    for await (const differing of this.#differing()) {
      if (this.#closed) return [];
      const isFresh = await this.#freshOf(differing);
      const still = differing.filter((file) => !isFresh.has(file));
      later.push(...isFresh);
      if (still.length === 0) continue;
      later.push(...(isFirst ? await this.#intake.load(still.filter((file) => file !== SITE_FILE)) : await this.#take(still)));
      read += still.length;
      this.#options.progress?.(read);
    }
    return later;
  }

  /**
   * Those that changed a moment ago, and may still be on their way. By the disk's clock, which is this machine's; a drive's that runs
   * ahead makes files look fresh, and they are waited for.
   */
  async #freshOf(files: readonly string[]): Promise<Set<string>> {
    const stamps = await lookAt(this.#options.folder, files);
    return new Set(files.filter((file) => Date.now() - (stamps.get(file)?.ctimeMs ?? 0) < STILL_UPLOAD));
  }

  /** The files on which disk and index differ, some at a time. Folders that cannot be listed any more, or can again, are among them; what was known below one is kept. */
  async *#differing(): AsyncGenerator<string[]> {
    const { folder } = this.#options;
    const { writer } = this;
    const { absences } = this.#intake;
    const unreadable = new Map<string, unknown>();
    const count = writer.count();
    let known = 0;
    const settings = await lookAt(folder, [SITE_FILE]);
    if (writer.stampOf(SITE_FILE) !== printStamp(settings.get(SITE_FILE))) yield [SITE_FILE];
    for await (const found of scan(folder, unreadable)) {
      const differing: string[] = [];
      const stamps = writer.stampsOf(found.map(([file]) => file));
      for (const [file, stamp] of found) {
        const before = stamps.get(file);
        if (before !== undefined) known += 1;
        const beside = file.endsWith('/index.md') ? await besideOf(folder, file) : '';
        if (before !== printStamp(stamp, beside)) differing.push(file);
      }
      await aTurn();
      if (differing.length > 0) yield differing;
    }
    const noted = absences.note(unreadable);
    if (noted.length > 0) yield noted;
    if (known >= count) return;
    for (const files of writer.paths()) {
      const there = await lookAt(folder, files);
      const gone = files.filter((file) => !there.has(file) && !absences.hides(file));
      if (gone.length > 0) yield gone;
      await aTurn();
    }
  }

  async #take(files: readonly string[]): Promise<readonly string[]> {
    if (files.length === 0) return [];
    const { keys, moved, doubts } = await this.#intake.take(files);
    this.#tell(keys);
    if (doubts) this.#scanning = this.#scanning.then(() => this.#readAll()).then((rest) => this.#settling.add(rest), this.#options.failed);
    this.#findWords();
    return moved;
  }

  #scanLater(): void {
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      void this.rescan().catch(this.#options.failed);
    }, RETRY_MS).unref();
  }

  /** Also of a change that readers do not see yet: its hour may come. */
  #tell(keys: ReadonlySet<string>): void {
    this.#options.changed(keys);
    this.#appear();
  }

  /** Articles that have appeared by themselves are news for those who are told of changes. */
  #appear(): void {
    // What is gone, or otherwise, since nothing ran, has to be known first.
    if (!this.#isCompared) return;
    const next = this.writer.appear(this.#options.clock());
    if (next !== undefined) this.#appearances.set(next, 'next');
    this.#options.owing?.();
  }

  /** Takes in the words of articles that wait for it, with as much rest as work between: saves and readers come first. */
  #findWords(): void {
    this.#wording ??= this.#takeWords()
      .catch(this.#options.failed)
      .finally(() => (this.#wording = undefined));
  }

  async #takeWords(): Promise<void> {
    const { writer } = this;
    const since = (this.#wordingSince ??= performance.now());
    let sum = 0;
    for (let taken = -1; taken !== 0 && !this.#closed; sum += taken) {
      const began = performance.now();
      taken = writer.database.together(() => writer.words.add(WORDS, writer.reader.site().timeZone));
      while (writer.words.tidy()) await aTurn();
      if (taken > 0) await sleep(performance.now() - began);
    }
    if (this.#closed || !this.#isCompared || (sum === 0 && this.#isWorded)) return;
    this.#isWorded = true;
    this.#wordingSince = undefined;
    this.#options.worded?.(sum, performance.now() - since);
  }
}
