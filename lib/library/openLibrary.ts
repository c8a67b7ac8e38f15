import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Site } from '../content/site';
import type { ArticleSummary } from '../content/article';
import { routes } from '../addresses/routes';
import { articleKey, frontKey, LIST_KEYS, type Front, type FrontEntry, type ListedKind } from '../addresses/fronts';
import type { ChangeListener, Library, PageEntry, ArticleStatus, TypesetArticle, TypesetPage } from './library';
import type { Catalogue } from './catalogue/catalogue';
import { Newsroom } from './newsroom';
import type { LibraryOptions } from './options';
import { readSiteFile } from './reading/siteFile';
import type { PageFields } from '../content/page';
import { ContentError, type Problem } from '../content/problem';
import { noteRead } from '../process/renderNotes';
import { TypesetTexts } from './typesetTexts';

/**
 * Opens a content folder. A bad file is a problem of its own and never keeps the others out; without a sound `site.yaml`
 * there is no paper, and the promise is rejected with a `ContentError`.
 * `clock` answers the present in epoch milliseconds.
 */
export async function openLibrary(folder: string, clock: () => number, options: LibraryOptions = {}): Promise<Library> {
  const { site, stamp } = await readSiteFile(folder);
  if (!site.ok) throw new ContentError(site.problems);
  const newsroom = new Newsroom(folder, clock, { site: site.value, stamp }, options);
  try {
    await newsroom.start();
  } catch (error) {
    await newsroom.close();
    throw error;
  }
  return new ContentLibrary(folder, newsroom);
}

/** The library's questions, each noted under its key before it is answered. */
class ContentLibrary implements Library {
  private readonly texts = new TypesetTexts();

  constructor(
    private readonly folder: string,
    private readonly newsroom: Newsroom,
  ) {}

  private get catalogue(): Catalogue {
    this.newsroom.catchUp();
    return this.newsroom.catalogue;
  }

  get site(): Site {
    noteRead('site');
    return this.catalogue.site;
  }

  async findArticle(slug: string): Promise<TypesetArticle | undefined> {
    noteRead(articleKey(slug));
    this.newsroom.catchUp();
    const article = await this.newsroom.findArticle(slug);
    if (!article) return undefined;
    const { body, dateline, agency, image } = article;
    const source = { slug, path: routes.article(slug), body, dateline, agency, image };
    return { ...article, typeset: await this.texts.of(source, this.pictureFolder(slug)) };
  }

  findSummary(slug: string): ArticleSummary | undefined {
    noteRead(articleKey(slug));
    return this.catalogue.shown.get(slug)?.summary;
  }

  list(front: Front, offset: number, count: number): readonly ArticleSummary[] {
    noteRead(frontKey(front));
    return this.catalogue.shown.list(front, offset, count);
  }

  count(front: Front): number {
    noteRead(frontKey(front));
    return this.catalogue.shown.count(front);
  }

  fronts(kind: ListedKind): readonly FrontEntry[] {
    noteRead(LIST_KEYS[kind]);
    return this.catalogue.shown.fronts(kind, this.catalogue.site.language);
  }

  findWithdrawal(slug: string): ArticleSummary['withdrawn'] {
    noteRead(articleKey(slug));
    return this.catalogue.withdrawal(slug);
  }

  pictureFolder(slug: string): string | undefined {
    noteRead(articleKey(slug));
    const file = this.sourceFile(slug);
    return file?.endsWith('/index.md') === true ? path.resolve(this.folder, path.dirname(file)) : undefined;
  }

  sourceFile(slug: string): string | undefined {
    return this.catalogue.shown.get(slug)?.held.file;
  }

  async findPage(slug: string): Promise<TypesetPage | undefined> {
    noteRead(`page:${slug}`);
    const page = this.catalogue.pages.holder(slug)?.value;
    return page && { ...page, typeset: await this.texts.of({ slug, path: routes.page(slug), body: page.body }) };
  }

  findPageFields(slug: string): PageFields | undefined {
    noteRead(`page:${slug}`);
    const page = this.catalogue.pages.holder(slug)?.value;
    return page && { slug, title: page.title, description: page.description, taxReductionPercent: page.taxReductionPercent };
  }

  pages(): readonly PageEntry[] {
    noteRead('pages');
    return this.catalogue.pageEntries();
  }

  sections(): Site['sections'] {
    noteRead('sections');
    return this.catalogue.sections();
  }

  sourceStamp(slug: string): string | undefined {
    const held = this.catalogue.shown.get(slug)?.held;
    // While a file cannot be used, what is shown is what it said before.
    if (!held || held.keptBody !== undefined || held.stamp.size < 0) return undefined;
    const { mtimeMs, ctimeMs, size } = held.stamp;
    return `${mtimeMs} ${ctimeMs} ${size}`;
  }

  pageStamp(slug: string): string | undefined {
    const page = this.catalogue.pages.holder(slug)?.value;
    return page && createHash('sha256').update(JSON.stringify(page)).digest('base64url').slice(0, 16);
  }

  standing(slug: string): ArticleStatus {
    return this.catalogue.standing(slug);
  }

  movedTo(target: string): string | undefined {
    return this.catalogue.movedTo(target);
  }

  problems(): readonly Problem[] {
    return this.catalogue.problems();
  }

  wakeAt(epochMs: number, keys: Iterable<string>): void {
    this.newsroom.wakeAt(epochMs, keys);
  }

  onChange(listener: ChangeListener): () => void {
    return this.newsroom.listeners.add(listener);
  }

  rescan(): Promise<void> {
    return this.newsroom.rescan();
  }

  close(): Promise<void> {
    return this.newsroom.close();
  }
}
