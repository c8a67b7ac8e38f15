import { isOwn, presentAddress } from '../../addresses/address';
import { aliasKey } from '../../addresses/canonical';
import { GIVING_PAGE, routes } from '../../addresses/routes';
import type { ArticleSummary } from '../../content/article';
import type { Page } from '../../content/page';
import type { Problem } from '../../content/problem';
import { Aliases } from './aliases';
import type { UsableFile } from './knownFile';
import type { FilesBySlug } from './filesBySlug';

/** Old addresses and present ones: an old address leads to its article unless somebody is there. */
export class Addresses {
  private readonly aliases = new Aliases();

  constructor(
    private readonly articles: FilesBySlug<ArticleSummary>,
    private readonly pages: FilesBySlug<Page>,
    private readonly sections: () => readonly string[],
  ) {}

  /** Takes in all old addresses at once. Only claimed ones can hide a page, so that only those are looked at. */
  open(): void {
    const claimed = new Set<string>();
    for (const slug of this.articles.held()) {
      const held = this.articles.holder(slug);
      if (held && held.value.aliases.length > 0) for (const address of this.aliases.exchange(undefined, held)) claimed.add(address);
    }
    for (const address of claimed) this.guard(address);
  }

  /** To be called when another file, or another version of it, has come to hold an article's slug. */
  exchange(slug: string, before: UsableFile<ArticleSummary> | undefined, after: UsableFile<ArticleSummary> | undefined): void {
    const touched = this.aliases.exchange(before, after);
    for (const address of touched.add(routes.article(slug))) this.guard(address);
  }

  /** Keeps old addresses from hiding what is at an address now. */
  guard(address: string): void {
    const key = aliasKey(address);
    this.aliases.block(key, this.ownerOf(key));
  }

  find(target: string): UsableFile<ArticleSummary> | undefined {
    return this.aliases.find(target);
  }

  problems(): Problem[] {
    return this.aliases.problems();
  }

  private ownerOf(key: string): string | undefined {
    const present = presentAddress(key);
    if (present?.kind === 'front') return 'la une';
    if (present?.kind === 'article') return this.articles.holder(present.slug)?.file;
    if (present?.kind === 'page') return this.pages.holder(present.slug)?.file;
    // The appeal's text is a page of the paper, at an address that is the site's without it, too.
    if (present?.kind === 'giving') return this.pages.holder(GIVING_PAGE)?.file ?? 'ce site';
    return present && isOwn(present, this.sections()) ? 'ce site' : undefined;
  }
}
