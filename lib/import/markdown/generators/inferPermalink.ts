import { decoded } from '../../../addresses/canonical';
import { wallClock } from '../../../text/timeZone';
import type { ImportedArticle } from '../../source';
import { localPath } from '../meantFiles';

/** Links that have to agree before their form is taken for that of all addresses. */
const LEAST = 3;
/** In Markdown, in HTML, and as filters of Eleventy and Jekyll put the site's address before a path. */
const LINK = /\]\(\s*<?([^\s)>#?{]+)|\bhref=["']?([^\s"'>#?{]+)|["'](\/[^\s"'#?]+)["']\s*\|\s*\w*url\b|\}\}(\/[^\s)"'#?]+)/g;

/**
 * The pattern of an archive's addresses, by the links in its texts that end in the name of one of them: settings that are programs do not
 * tell it. `undefined` where too few links agree.
 */
export class PermalinkVotes {
  readonly #dates = new Map<string, { readonly year: string; readonly month: string; readonly day: string }>();
  readonly #links = new Map<string, number>();

  constructor(
    readonly origins: readonly string[],
    readonly timeZone: string,
  ) {}

  add({ slug = '', publishedAt, body }: Pick<ImportedArticle, 'slug' | 'publishedAt' | 'body'>): void {
    if (publishedAt !== undefined) {
      const { year, month, day } = wallClock(publishedAt.epochMs, this.timeZone);
      this.#dates.set(slug.toLowerCase(), { year: String(year), month: two(month), day: two(day) });
    }
    for (const [, inText, inTag, filtered, behind] of body.text.matchAll(LINK)) {
      const path = localPath(inText ?? inTag ?? filtered ?? behind ?? '', this.origins);
      if (path?.startsWith('/') === true) this.#links.set(path, (this.#links.get(path) ?? 0) + 1);
    }
  }

  pattern(): string | undefined {
    const votes = new Map<string, number>();
    for (const [path, count] of this.#links) {
      const pattern = this.#patternOf(decoded(path));
      if (pattern !== undefined) votes.set(pattern, (votes.get(pattern) ?? 0) + count);
    }
    const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
    const [first] = [...votes].sort((a, b) => b[1] - a[1]);
    return first !== undefined && first[1] >= LEAST && first[1] * 2 > all ? first[0] : undefined;
  }

  #patternOf(path: string): string | undefined {
    const [, before = '', name = '', end = ''] = /^(.*\/)([^/]+?)(\/|\.html?)?$/.exec(path) ?? [];
    const date = this.#dates.get(name.toLowerCase());
    if (date === undefined) return undefined;
    const [year, month, day] = [`/${date.year}/`, `/${date.month}/`, `/${date.day}/`];
    const dated = before.replace(year, '/:year/').replace(`:year${month}`, ':year/:month/').replace(`:month${day}`, ':month/:day/');
    return `${dated}:title${end}`;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
