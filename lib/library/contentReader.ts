import { isDeepStrictEqual } from 'node:util';
import type { ArticleSummary, ReadingRules } from '../content/article';
import { isMarkdown } from '../content/contentFiles';
import type { Page } from '../content/page';
import { Absences } from './reading/absences';
import type { Catalogue } from './catalogue/catalogue';
import { NO_PROBLEM, type KnownFile } from './catalogue/knownFile';
import { readArticle, readPage, CHANGED_AGAIN, type FileReading, type ReadBytes, type Reading } from './reading/readFile';
import { inParallel } from '../files/inParallel';
import type { ContentChange } from './catalogue/contentChange';
import { SITE_FILE, scan, type Scan } from './reading/scan';
import { readingRules, readSiteFile } from './reading/siteFile';
import { sameStamp, type Stamp } from '../files/stamp';
import type { Summarize } from './catalogue/summary';
import type { Texts } from './reading/texts';

/** Files that are read at once: enough that the disk is never idle, few enough that no half-read heads pile up. */
const WIDTH = 16;

interface ContentReaderParts {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly summarize: Summarize;
  /** Of the `site.yaml` that the catalogue was made with. */
  readonly siteStamp: Stamp | undefined;
}

/** What was read. */
interface Read {
  readonly intake: ContentChange;
  /** Files that were written to while they were read: they have to be read again. */
  readonly moved: readonly string[];
}

/** Articles that somebody else has read, by path; what is not among them is read here. */
export type Ahead = (files: readonly string[], rules: ReadingRules) => Promise<ReadonlyMap<string, KnownFile<ArticleSummary>>>;

/** Reads changed files into the catalogue. */
export class ContentReader {
  private siteStamp: Stamp | undefined;
  private readonly absences: Absences;

  constructor(private readonly parts: ContentReaderParts) {
    this.siteStamp = parts.siteStamp;
    this.absences = new Absences(parts.folder);
  }

  /**
   * The files on which disk and catalogue differ, as they are on the disk. Folders that cannot be listed any more, or can
   * again, are among them; what was known below one is kept. `scanned` is what the disk showed a moment ago.
   */
  async differing(scanned?: Scan): Promise<Map<string, Stamp | undefined>> {
    const { stamps: found, unreadable } = scanned ?? (await scan(this.parts.folder));
    const stamps: Map<string, Stamp | undefined> = found;
    for (const at of this.absences.note(unreadable)) stamps.set(at, undefined);
    const compare = (file: string, known: Stamp | undefined): void => {
      const stamp = stamps.get(file);
      if (sameStamp(stamp, known)) stamps.delete(file);
      else stamps.set(file, stamp);
    };
    compare(SITE_FILE, this.siteStamp);
    for (const { file, stamp } of this.filed()) if (!this.absences.hides(file)) compare(file, stamp);
    return stamps;
  }

  /** All files that are known. */
  *filed(): Generator<KnownFile<unknown>> {
    yield* this.parts.catalogue.articles.all();
    yield* this.parts.catalogue.pages.all();
  }

  /** Reads these files as they now are, articles as far as `look` does. Those that `ahead` gives are read. */
  async read(files: Iterable<string>, look: ReadBytes, ahead?: Ahead): Promise<Read> {
    const { catalogue } = this.parts;
    const asked = new Set([...files, ...this.absences.files()]);
    const settings = asked.has(SITE_FILE) ? await this.readSite() : {};
    const { site = catalogue.site } = settings;
    // Other sections or hours: every file reads otherwise.
    if (!isDeepStrictEqual(readingRules(site), readingRules(catalogue.site))) for (const { file } of this.filed()) asked.add(file);
    const { articles, pages, moved } = await this.readAll([...asked].filter(isMarkdown), { ...this.parts, rules: site, look }, ahead);
    await this.absences.doubt('articles', articles);
    await this.absences.doubt('pages', pages);
    return { intake: { ...settings, articles, pages, folderProblems: this.absences.problems() }, moved };
  }

  /** Settings that are not sound leave the old ones in force. */
  private async readSite(): Promise<Pick<ContentChange, 'site' | 'siteProblems'>> {
    const { stamp, site } = await readSiteFile(this.parts.folder);
    this.siteStamp = stamp;
    return site.ok ? { site: site.value, siteProblems: NO_PROBLEM } : { siteProblems: site.problems };
  }

  private async readAll(files: readonly string[], desk: Reading, ahead?: Ahead) {
    const { catalogue } = this.parts;
    const isArticle = (file: string): boolean => !file.startsWith('pages/');
    const articles = new Map<string, KnownFile<ArticleSummary> | undefined>(await ahead?.(files.filter(isArticle), desk.rules));
    const pages = new Map<string, KnownFile<Page> | undefined>();
    const moved: string[] = [];
    const rest = files.filter((file) => !articles.has(file));
    await inParallel(rest, WIDTH, async (file) => {
      const settled = isArticle(file)
        ? put(articles, file, await readArticle(desk, file, catalogue.articles.get(file)))
        : put(pages, file, await readPage(desk, file, catalogue.pages.get(file)));
      if (!settled) moved.push(file);
    });
    return { articles, pages, moved };
  }
}

/** False for a file that was not read, because it moved. */
function put<T>(into: Map<string, KnownFile<T> | undefined>, file: string, filing: FileReading<T>): boolean {
  if (filing === CHANGED_AGAIN) return false;
  into.set(file, filing);
  return true;
}
