import { aliasKey } from '../../addresses/canonical';
import type { ArticleSummary } from '../../content/article';
import type { Problem } from '../../content/problem';
import { SlugOwners } from './slugOwners';
import { problemOfFile, type UsableFile } from './knownFile';

/** The old addresses that lead to articles. */
export class Aliases {
  private readonly claims = new SlugOwners<ArticleSummary>();
  /** Those that no article can have, because a page of the site is there. */
  private readonly blocked = new Map<string, string>();

  /** Exchanges the old addresses of a slug's former holder for those of its present one. Answers all of them. */
  exchange(before: UsableFile<ArticleSummary> | undefined, after: UsableFile<ArticleSummary> | undefined): Set<string> {
    const former = new Set(before?.value.aliases.map(aliasKey));
    const present = new Set(after?.value.aliases.map(aliasKey));
    if (before) for (const key of former) this.claims.remove(key, before);
    if (after) for (const key of present) this.claims.add(key, after);
    return new Set([...former, ...present]);
  }

  /** Says who is at an address, or that nobody is any more, so that an old address cannot hide a page. */
  block(key: string, owner: string | undefined): void {
    if (owner === undefined || !this.claims.holder(key)) this.blocked.delete(key);
    else this.blocked.set(key, owner);
  }

  /**
   * The article a request target leads to. A query that was part of the old address (`/?p=123`) counts as it is
   * written; one that was not (`?utm_source=…`) does not stand in the way.
   */
  find(target: string): UsableFile<ArticleSummary> | undefined {
    const whole = aliasKey(target);
    const [path = ''] = whole.split('?');
    const key = [whole, path].find((candidate) => this.claims.holder(candidate) && !this.blocked.has(candidate));
    return key === undefined ? undefined : this.claims.holder(key);
  }

  problems(): Problem[] {
    const disputes = [...this.claims.disputes()].flatMap((key) => {
      const [holder, ...others] = this.claims.all(key);
      return holder ? others.map(({ file }) => taken(file, key, holder.file)) : [];
    });
    const blocked = [...this.blocked].flatMap(([key, owner]) => this.claims.all(key).map(({ file }) => taken(file, key, owner)));
    return [...disputes, ...blocked];
  }
}

function taken(file: string, key: string, owner: string): Problem {
  const whose = owner === file ? 'celle de cet article même' : `celle de ${owner}`;
  return problemOfFile(file, `l’ancienne adresse « ${key} » est déjà ${whose} ; retirez-la`, 'aliases');
}
