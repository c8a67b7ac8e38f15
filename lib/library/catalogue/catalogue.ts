import { isDeepStrictEqual } from 'node:util';
import { routes } from '../../addresses/routes';
import type { Site } from '../../content/site';
import { isPublic, type ArticleSummary } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import type { PageEntry, ArticleStatus } from '../library';
import type { Page } from '../../content/page';
import { byPlace, type Problem } from '../../content/problem';
import { Addresses } from './addresses';
import { changedKeys, type Shown, type Told } from './difference';
import { NO_PROBLEM } from './knownFile';
import { openFrontKeys, type FrontKeys } from './frontKeys';
import type { ContentChange } from './contentChange';
import { PublicArticles } from './publicArticles';
import { FilesBySlug } from './filesBySlug';

interface Rules {
  /** Drafts and scheduled articles are shown like others: for the newsroom's own eyes. */
  readonly showDrafts: boolean;
  /** Told of each article that is to appear by itself at `epochMs`. */
  readonly scheduled: (epochMs: number, slug: string) => void;
}

/** All that is known of the content, in memory. It reads no file and asks no clock; each change answers its keys. */
export class Catalogue {
  readonly articles = new FilesBySlug<ArticleSummary>();
  readonly pages = new FilesBySlug<Page>();
  readonly shown = new PublicArticles();
  private readonly addresses = new Addresses(this.articles, this.pages, () => this.site.sections.map(({ id }) => id));
  private frontKeys: FrontKeys;
  private siteProblems = NO_PROBLEM;
  private folderProblems = NO_PROBLEM;
  private listed: readonly Problem[] = [];

  constructor(
    public site: Site,
    private readonly rules: Rules,
  ) {
    this.frontKeys = openFrontKeys(site.timeZone);
  }

  /** Puts what was read on the shelves before anything is shown. */
  shelve({ articles, pages, folderProblems = NO_PROBLEM }: ContentChange): void {
    this.folderProblems = folderProblems;
    for (const [file, filed] of articles) this.articles.put(file, filed);
    for (const [file, filed] of pages) this.pages.put(file, filed);
  }

  /** Shows what is on the shelves, as it stands at `now`: at the start, when there is nothing yet to compare with. */
  open(now: number): void {
    this.addresses.open();
    this.shown.open([...this.articles.held()].flatMap((slug) => this.visible(slug, now) ?? []));
    this.listed = this.findProblems();
  }

  /** Takes in what was read, as it stands at `now` (epoch milliseconds). Answers the keys of all that is now told otherwise. */
  take(intake: ContentChange, now: number): Set<string> {
    const keys = new Set<string>();
    const sections = this.sections();
    if (this.exchangeSite(intake)) keys.add('site');
    this.folderProblems = intake.folderProblems ?? this.folderProblems;
    for (const key of this.takePages(intake.pages)) keys.add(key);
    for (const key of this.takeArticles(intake.articles, now)) keys.add(key);
    if (!isDeepStrictEqual(sections, this.sections())) keys.add('sections');
    const problems = this.findProblems();
    if (!isDeepStrictEqual(problems, this.listed)) keys.add('problems');
    this.listed = problems;
    return keys;
  }

  /** Looks again at articles whose hour has come. Answers like `take`. */
  wake(slugs: Iterable<string>, now: number): Set<string> {
    const sections = this.sections();
    const keys = new Set(this.retell(new Map([...slugs].map((slug) => [slug, this.told(slug)])), now));
    if (!isDeepStrictEqual(sections, this.sections())) keys.add('sections');
    return keys;
  }

  standing(slug: string): ArticleStatus {
    if (this.shown.get(slug)) return 'public';
    return this.withdrawal(slug) ? 'withdrawn' : 'absent';
  }

  withdrawal(slug: string): ArticleSummary['withdrawn'] {
    const value = this.articles.holder(slug)?.value;
    // A draft says nothing to the public, not even that it will not come.
    return value?.draft === false ? value.withdrawn : undefined;
  }

  movedTo(target: string): string | undefined {
    const slug = this.addresses.find(target)?.slug;
    return slug !== undefined && this.standing(slug) !== 'absent' ? routes.article(slug) : undefined;
  }

  pageEntries(): PageEntry[] {
    return [...this.pages.held()].sort().flatMap((slug) => {
      const page = this.pages.holder(slug)?.value;
      return page ? [{ slug, title: page.title }] : [];
    });
  }

  sections(): Site['sections'] {
    return this.site.sections.filter(({ id }) => this.shown.count({ kind: 'section', id }) > 0);
  }

  problems(): readonly Problem[] {
    return this.listed;
  }

  private exchangeSite({ site, siteProblems }: ContentChange): boolean {
    if (siteProblems) this.siteProblems = siteProblems;
    if (!site || isDeepStrictEqual(site, this.site)) return false;
    if (site.timeZone !== this.site.timeZone) this.frontKeys = openFrontKeys(site.timeZone);
    this.site = site;
    return true;
  }

  private takePages(files: ContentChange['pages']): string[] {
    const before = new Map([...files.keys()].map(slugOf).map((slug) => [slug, this.pages.holder(slug)?.value]));
    for (const [file, filed] of files) this.pages.put(file, filed);
    return [...before].flatMap(([slug, was]) => {
      this.addresses.guard(routes.page(slug));
      const is = this.pages.holder(slug)?.value;
      if (isDeepStrictEqual(was, is)) return [];
      return was?.title === is?.title ? [`page:${slug}`] : [`page:${slug}`, 'pages'];
    });
  }

  private takeArticles(files: ContentChange['articles'], now: number): string[] {
    const slugs = new Set([...files.keys()].map(slugOf));
    const told = new Map([...slugs].map((slug) => [slug, this.told(slug)]));
    const holders = new Map([...slugs].map((slug) => [slug, this.articles.holder(slug)]));
    for (const [file, filed] of files) this.articles.put(file, filed);
    for (const [slug, before] of holders) this.addresses.exchange(slug, before, this.articles.holder(slug));
    return this.retell(told, now);
  }

  private retell(before: ReadonlyMap<string, Told>, now: number): string[] {
    const lists = this.shown.exchange(new Map([...before.keys()].map((slug) => [slug, this.visible(slug, now)])));
    return [...lists, ...[...before].flatMap(([slug, told]) => changedKeys(slug, told, this.told(slug)))];
  }

  private told(slug: string): Told {
    return { standing: this.standing(slug), withdrawal: this.withdrawal(slug), shown: this.shown.get(slug) };
  }

  /** What readers may see of a slug at `now`. */
  private visible(slug: string, now: number): Shown | undefined {
    const held = this.articles.holder(slug);
    if (!held) return undefined;
    const { draft, withdrawn, publishedAt } = held.value;
    if (!draft && !withdrawn && publishedAt.epochMs > now) this.rules.scheduled(publishedAt.epochMs, slug);
    const seen = isPublic(held.value, now) || (this.rules.showDrafts && !withdrawn);
    return seen ? { held, summary: held.value, fronts: this.frontKeys(held.value) } : undefined;
  }

  private findProblems(): Problem[] {
    const all = [
      ...this.siteProblems,
      ...this.folderProblems,
      ...this.pages.problems(),
      ...this.articles.problems(),
      ...this.addresses.problems(),
    ];
    return all.sort(byPlace);
  }
}
