import { isOwn, presentAddress } from '../../addresses/address';
import { aliasKeys } from '../../addresses/canonical';
import { redirection } from '../../addresses/redirects';
import { GIVING_PAGE, routes } from '../../addresses/routes';
import { textIn, type Database } from './database';
import type { Site } from '../../content/site';
import type { ArticleStatus } from '../library';
import type { Kind } from '../../content/kinds';

/** What is at an index's present addresses. */
interface Present {
  holder(kind: Kind, slug: string): { readonly path: string } | undefined;
  site(): Site;
  standing(slug: string, now: number): ArticleStatus;
}

/** The old addresses: those that articles answer for, then those that the settings send on. */
export class OldAddresses {
  readonly #claims;

  constructor(
    database: Database,
    readonly index: Present,
  ) {
    this.#claims = database.prepare(
      'SELECT aliases.path, slug FROM aliases JOIN files ON files.id = aliases.file WHERE key = ? ORDER BY aliases.path',
    );
  }

  /**
   * The path that an old address leads to. A query that was part of it (`/?p=123`) counts, in whatever order; what was not part of it
   * (`&fbclid=…`, `?utm_source=…`) does not stand in the way.
   */
  movedTo(target: string, now: number): string | undefined {
    const redirect = redirection(this.index.site().redirects);
    for (const key of aliasKeys(target)) {
      const slug = textIn(this.#claims.first(key), 1);
      const to = slug === undefined ? redirect(key) : routes.article(slug);
      if (to === undefined || this.ownerOf(key) !== undefined) continue;
      return slug !== undefined && this.index.standing(slug, now) === 'absent' ? undefined : encoded(to);
    }
    return undefined;
  }

  /** Paths of the files that claim an old address, in their order. */
  claims(key: string): string[] {
    return this.#claims.all(key).map((row) => textIn(row) ?? '');
  }

  /** Who is at an address now, so that an old one cannot hide it. */
  ownerOf(key: string): string | undefined {
    const present = presentAddress(key);
    if (present?.kind === 'front') return 'la une';
    if (present?.kind === 'article') return this.index.holder('article', present.slug)?.path;
    if (present?.kind === 'page') return this.index.holder('page', present.slug)?.path;
    // The appeal's text is a page of the paper, at an address that is the site's without it, too.
    if (present?.kind === 'giving') return this.index.holder('page', GIVING_PAGE)?.path ?? 'ce site';
    if (!present) return undefined;
    const sections = (): string[] => this.index.site().sections.map(({ id }) => id);
    return isOwn(present, present.kind === 'section' || present.kind === 'sectionFeed' ? sections() : []) ? 'ce site' : undefined;
  }
}

/** A path as a header can carry it. */
function encoded(path: string): string {
  const { pathname, search, hash } = new URL(path, 'http://localhost');
  return pathname + search + hash;
}
