import { slugify } from '../../text/slugify';
import type { ArticleSummary } from '../../content/article';
import { frontKey, type FrontEntry, type ListedFront, type ListedKind } from '../../addresses/fronts';
import { placeIn } from './placeIn';

/** A public article and the keys of the fronts it is on. */
export interface Placed {
  readonly summary: ArticleSummary;
  readonly fronts: readonly string[];
}

/** Negative when `a` comes first: newest first, and by slug within one instant. */
function order(a: ArticleSummary, b: ArticleSummary): number {
  return b.publishedAt.epochMs - a.publishedAt.epochMs || (a.slug < b.slug ? -1 : Number(a.slug > b.slug));
}

/** The fronts: sorted lists that are kept sorted as articles come and go. */
export class FrontIndex {
  private readonly lists = new Map<string, ArticleSummary[]>();

  /** Starts over with all public articles: one sort, where adding 100,000 one by one would move the lists each time. */
  fill(all: readonly Placed[]): void {
    this.lists.clear();
    for (const { summary, fronts } of all.toSorted((a, b) => order(a.summary, b.summary))) {
      for (const key of fronts) this.listOf(key).push(summary);
    }
  }

  add({ summary, fronts }: Placed): void {
    for (const key of fronts) {
      const list = this.listOf(key);
      list.splice(
        placeIn(list, (other) => order(other, summary) < 0),
        0,
        summary,
      );
    }
  }

  remove({ summary, fronts }: Placed): void {
    for (const key of fronts) {
      const list = this.listOf(key);
      const place = placeIn(list, (other) => order(other, summary) < 0);
      if (list[place]?.slug === summary.slug) list.splice(place, 1);
      if (list.length === 0) this.lists.delete(key);
    }
  }

  list(key: string, offset: number, count: number): readonly ArticleSummary[] {
    return this.lists.get(key)?.slice(offset, offset + count) ?? [];
  }

  count(key: string): number {
    return this.lists.get(key)?.length ?? 0;
  }

  /** The fronts of a kind that have an article: topics, authors, and the archive's months without its years. */
  ids(kind: ListedKind): string[] {
    const ids = [...this.lists.keys()].filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
    return kind === 'archive' ? ids.filter(isMonth) : ids;
  }

  /** What a list of fronts says of one; `undefined` when it has no article or, as the archive's years, is in no list. */
  entry({ kind, id }: ListedFront): FrontEntry | undefined {
    const list = this.lists.get(frontKey({ kind, id }));
    const [newest] = list ?? [];
    if (!list || !newest || (kind === 'archive' && !isMonth(id))) return undefined;
    const words = { topic: newest.topics, author: newest.byline, archive: [id] }[kind];
    return { id, label: words.find((word) => slugify(word) === id) ?? id, count: list.length };
  }

  private listOf(key: string): ArticleSummary[] {
    const known = this.lists.get(key);
    if (known) return known;
    const made: ArticleSummary[] = [];
    this.lists.set(key, made);
    return made;
  }
}

function isMonth(id: string): boolean {
  return id.includes('-');
}
