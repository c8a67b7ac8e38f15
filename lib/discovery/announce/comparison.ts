import type { Library } from '../../library/library';
import type { Paper } from '../paper';
import type { Delivery, Known } from './journal';
import { deliveriesOf, isComparable, fingerprintOf } from './fingerprint';

/** An article that is otherwise than it was known to be; `after` undefined: no longer before readers. */
export interface Change {
  readonly slug: string;
  readonly after: Known | undefined;
  readonly debts: readonly Delivery[];
}

/** Compares articles as they are now with how they were known to be. */
export class Comparison {
  constructor(
    readonly library: Pick<Library, 'findArticle' | 'sourceStamp'>,
    readonly paper: Paper,
  ) {}

  /** True when the file is the one that was looked at last: an archive of 100,000 articles is not read at each start. */
  isUntouched(slug: string, before: Known | undefined): boolean {
    return before?.at !== undefined && before.at === this.#stampOf(slug) && isComparable(before.as);
  }

  /** Reads the article. Nobody is owed anything unless `tell`. */
  async changeOf(slug: string, before: Known | undefined, tell: boolean): Promise<Change | undefined> {
    // Asked for first: a file that changes in between is then looked at once more, and not once too little.
    const at = this.#stampOf(slug);
    const article = await this.library.findArticle(slug);
    const after = article && { as: fingerprintOf(article), at };
    if (after?.as === before?.as && after?.at === before?.at) return undefined;
    const isNews = after?.as !== before?.as && (before === undefined || after === undefined || isComparable(before.as));
    return { slug, after, debts: tell && isNews ? deliveriesOf(slug, before?.as, after?.as, this.paper) : [] };
  }

  /** In another time zone, the same file says other instants. */
  #stampOf(slug: string): string | undefined {
    const stamp = this.library.sourceStamp(slug);
    return stamp && `${stamp} ${this.paper.site.timeZone}`;
  }
}
