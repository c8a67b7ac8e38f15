import path from 'node:path';
import type { Site } from '../content/site';
import type { Article } from '../content/article';
import { openTimetable, type Timetable } from './timetable';
import { Catalogue } from './catalogue/catalogue';
import { ContentReader } from './contentReader';
import { Folders } from './watching/folders';
import { endsItsLine, readFileBytes } from '../files/readBytes';
import { Listeners } from './listeners';
import type { LibraryOptions } from './options';
import { filesAt, lookAt } from './reading/scan';
import { AwaitWriteFinish } from './watching/awaitWriteFinish';
import { SnapshotKeeper } from './starting/snapshotKeeper';
import type { Stamp } from '../files/stamp';
import { loadLibrary } from './loadLibrary';
import { openSummaries } from './catalogue/summary';
import { Texts } from './reading/texts';
import { Watch } from './watching/watch';

const FIVE_MINUTES = 300_000;
/** Milliseconds that a scan, or a reader's question, waits for a file that is being written. */
const PATIENCE = 5000;

/** The works of the library: they keep a catalogue true to a content folder and to the clock. */
export class Newsroom {
  readonly catalogue: Catalogue;
  readonly listeners: Listeners;
  private readonly scheduled: Timetable;
  private readonly notices: Timetable;
  private readonly texts: Texts;
  private readonly summarize = openSummaries();
  private readonly desk: ContentReader;
  private readonly settling: AwaitWriteFinish;
  private readonly snapshot: SnapshotKeeper | undefined;
  private readonly watch: Watch | undefined;
  private readonly folders: Folders;
  private readonly warn: (error: unknown) => void;
  private started: Promise<void> = Promise.resolve();
  private scanning: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly folder: string,
    private readonly clock: () => number,
    { site, stamp }: { readonly site: Site; readonly stamp: Stamp | undefined },
    private readonly options: LibraryOptions,
  ) {
    this.warn = options.warn ?? ((error) => process.emitWarning(error instanceof Error ? error : String(error)));
    this.listeners = new Listeners(this.warn);
    this.scheduled = openTimetable(clock, (slugs) => this.listeners.tell(this.catalogue.wake(slugs, clock())));
    this.notices = openTimetable(clock, (keys) => this.listeners.tell(keys));
    this.catalogue = new Catalogue(site, { showDrafts: options.showDrafts ?? false, scheduled: this.scheduled.set });
    this.texts = new Texts(folder);
    this.desk = new ContentReader({ folder, catalogue: this.catalogue, texts: this.texts, summarize: this.summarize, siteStamp: stamp });
    this.settling = new AwaitWriteFinish({
      look: (files) => lookAt(folder, files),
      isEnded: (file) => endsItsLine(path.join(folder, file)),
      take: (files) => this.take(files),
      failed: this.warn,
    });
    this.snapshot = options.snapshotFolder === undefined ? undefined : this.openSnapshot(options.snapshotFolder);
    this.folders = new Folders({ folder, known: () => this.known(), differ: (files) => this.settling.add(files), failed: this.warn });
    this.watch = options.watch ? this.openWatch() : undefined;
  }

  /** Reads everything, or with a snapshot what differs from it, and starts to watch. */
  async start(): Promise<void> {
    // Watched before it is read: what changes in between is heard, and taken afterwards.
    const watching = this.watch?.start();
    this.started = this.stock();
    await this.started;
    await watching;
    if (!this.watch) return;
    this.folders.start();
    this.timer = setInterval(() => void this.rescan().catch(this.warn), this.options.rescanEvery ?? FIVE_MINUTES).unref();
  }

  /** An article with its text. When its file is just being changed, the change is waited for. */
  async findArticle(slug: string): Promise<Article | undefined> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const shown = this.catalogue.shown.get(slug);
      const body = shown && (await this.texts.body(shown.held));
      if (!shown) return undefined;
      if (body !== undefined) return { ...shown.summary, body };
      await this.settling.settled([shown.held.file], PATIENCE);
    }
    throw new Error(`The file of ${slug} does not come to rest.`);
  }

  /** One scan at a time; each compares the whole folder and waits until what differs is taken. */
  rescan(): Promise<void> {
    const scan = async (): Promise<void> => this.settling.settled([...(await this.desk.differing()).keys()], PATIENCE);
    const scanned = this.scanning.then(scan);
    this.scanning = scanned.catch(() => undefined);
    return scanned;
  }

  wakeAt(epochMs: number, keys: Iterable<string>): void {
    if (epochMs > this.clock()) for (const key of keys) this.notices.set(epochMs, key);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.scheduled.stop();
    this.notices.stop();
    await this.watch?.close();
    await this.folders.close();
    await this.settling.close();
    await this.snapshot?.close();
    this.listeners.clear();
  }

  /** A question must not be answered by what was true before the hour that the clock already shows. */
  catchUp(): void {
    this.scheduled.catchUp();
    this.notices.catchUp();
  }

  private async stock(): Promise<void> {
    const { folder, desk, catalogue, summarize, snapshot, clock, warn: failed } = this;
    const inThread = this.options.inThread ?? false;
    await this.settling.settled(await loadLibrary({ folder, desk, catalogue, summarize, snapshot, clock, inThread, failed }), PATIENCE);
  }

  private async take(files: readonly string[]): Promise<readonly string[]> {
    const { intake, moved } = await this.desk.read(files, readFileBytes);
    this.snapshot?.compare(intake.articles);
    const keys = this.catalogue.take(intake, this.clock());
    for (const file of files) for (const key of this.catalogue.shown.pictureKeys(file)) keys.add(key);
    this.listeners.tell(keys);
    return moved;
  }

  private *known(): Generator<string> {
    for (const { file } of this.desk.filed()) yield file;
  }

  private openSnapshot(folder: string): SnapshotKeeper {
    const { folder: content, summarize, warn: failed } = this;
    return new SnapshotKeeper({ folder, content, articles: this.catalogue.articles, site: () => this.catalogue.site, summarize, failed });
  }

  private openWatch(): Watch {
    const { articles, pages } = this.catalogue;
    const known = { files: () => this.known(), isFolder: (at: string) => articles.hasFolder(at) || pages.hasFolder(at) };
    const paths = async (changed: readonly string[]): Promise<void> => {
      await this.started;
      if (changed.includes('')) return this.rescan();
      const pictures = changed.filter((file) => this.catalogue.shown.pictureKeys(file).length > 0);
      this.settling.add([...pictures, ...(await filesAt(this.folder, changed, known))]);
    };
    return new Watch(this.folder, {
      paths: (changed) => void paths(changed).catch(this.warn),
      lost: () => void this.started.then(() => this.rescan()).catch(this.warn),
      failed: this.warn,
    });
  }
}
