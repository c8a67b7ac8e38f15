import { isDeepStrictEqual } from 'node:util';
import type { ArticleSummary } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import { articleKey, frontKey, LIST_KEYS, listedFront, type Front, type FrontEntry, type ListedKind } from '../../addresses/fronts';
import type { Shown } from './difference';
import { FrontIndex } from './frontIndex';

/** Above this many changes at once, sorting the fronts anew takes less time than moving their ends each time. */
const MANY = 2000;

/** What readers see at this moment: the articles by slug, and the fronts they are on. */
export class PublicArticles {
  private readonly shown = new Map<string, Shown>();
  private readonly index = new FrontIndex();
  private readonly entries = new Map<ListedKind, readonly FrontEntry[]>();

  get(slug: string): Shown | undefined {
    return this.shown.get(slug);
  }

  /** What shows a picture that lies beside a public article: none for any other file. */
  pictureKeys(file: string): readonly string[] {
    const article = `${file.slice(0, file.lastIndexOf('/'))}/index.md`;
    const shown = file.endsWith('.md') ? undefined : this.get(slugOf(article));
    return shown?.held.file === article ? [articleKey(shown.held.slug), ...shown.fronts] : [];
  }

  list(front: Front, offset: number, count: number): readonly ArticleSummary[] {
    return this.index.list(frontKey(front), offset, count);
  }

  count(front: Front): number {
    return this.index.count(frontKey(front));
  }

  /** Months newest first, others by label in the order of `language`. */
  fronts(kind: ListedKind, language: string): readonly FrontEntry[] {
    const known = this.entries.get(kind);
    if (known) return known;
    const { compare } = new Intl.Collator(language);
    const entries = this.index.ids(kind).flatMap((id) => this.index.entry({ kind, id }) ?? []);
    const byId = (a: FrontEntry, b: FrontEntry): number => (a.id < b.id ? -1 : 1);
    entries.sort(kind === 'archive' ? (a, b) => byId(b, a) : (a, b) => compare(a.label, b.label) || byId(a, b));
    this.entries.set(kind, entries);
    return entries;
  }

  /** Starts with all that is to be seen. */
  open(all: readonly Shown[]): void {
    for (const shown of all) this.shown.set(shown.held.slug, shown);
    this.index.fill(all);
  }

  /** Exchanges what is shown of each slug. Answers the keys of the lists of fronts that now read otherwise. */
  exchange(next: ReadonlyMap<string, Shown | undefined>): string[] {
    const moves = [...next].map(([slug, after]) => ({ slug, before: this.shown.get(slug), after })).filter(isMove);
    const touched = new Set(moves.flatMap(({ before, after }) => [...(before?.fronts ?? []), ...(after?.fronts ?? [])]));
    const entriesBefore = new Map([...touched].map((key) => [key, this.entryAt(key)]));
    for (const [slug, after] of next) {
      if (after) this.shown.set(slug, after);
      else this.shown.delete(slug);
    }
    if (moves.length > MANY) this.index.fill([...this.shown.values()]);
    else for (const move of moves) this.place(move);
    const kinds = [...entriesBefore]
      .filter(([key, was]) => !isDeepStrictEqual(was, this.entryAt(key)))
      .map(([key]) => listedFront(key)?.kind);
    const changed = [...new Set(kinds)].filter((kind) => kind !== undefined);
    for (const kind of changed) this.entries.delete(kind);
    return changed.map((kind) => LIST_KEYS[kind]);
  }

  private place({ before, after }: Move): void {
    if (before) this.index.remove(before);
    if (after) this.index.add(after);
  }

  private entryAt(key: string): FrontEntry | undefined {
    const front = listedFront(key);
    return front && this.index.entry(front);
  }
}

interface Move {
  readonly before: Shown | undefined;
  readonly after: Shown | undefined;
}

/** False for a change of the text alone, which moves nothing. */
function isMove({ before, after }: Move): boolean {
  return !isDeepStrictEqual(before?.summary, after?.summary) || !isDeepStrictEqual(before?.fronts, after?.fronts);
}
