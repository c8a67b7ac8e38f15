import { setImmediate } from 'node:timers/promises';
import { articlesIn } from '../../addresses/fronts';
import type { Library } from '../../library/library';
import type { Paper } from '../paper';
import { Comparison, type Change } from './comparison';
import { Journal, type Delivery, type Known } from './journal';
import { PACE, Queue, type AnnounceLog, type Pace } from './queue';

/** Articles read at a time, and noted in one write. */
const TOGETHER = 16;
/** Articles whose stamps are compared in one go, in 1 ms: a start compares all of them. */
const AT_ONCE = 1000;

interface AnnouncerParts {
  readonly library: Pick<Library, 'findArticle' | 'sourceStamp' | 'list' | 'count' | 'onChange'>;
  readonly paper: Paper;
  readonly log: AnnounceLog;
  readonly pace?: Pace;
}

/**
 * Tells WebSub's hub and IndexNow what was published, updated and withdrawn, also while the process was down. Answers
 * `undefined` when nobody is to be told: neither is configured, or the paper is not public. One process of a paper
 * announces, not each of several.
 */
export async function openAnnouncer({
  library,
  paper,
  log,
  pace = { ...PACE, settle: paper.announceAfterMs },
}: AnnouncerParts): Promise<Announcer | undefined> {
  if (!paper.indexable || (paper.hub === undefined && paper.indexNow === undefined)) return undefined;
  const journal = new Journal(paper.announceFile);
  const { isNew, known, owed } = await journal.open();
  const announcer = new Announcer(library, paper, journal, new Map(known), log, pace);
  announcer.begin(isNew, owed);
  return announcer;
}

/** Compares each changed article with how it stood, and owes the services what differs. */
class Announcer {
  readonly #comparison: Comparison;
  readonly #queues: readonly Queue[];
  // One comparison after the other: two looks at one article would announce it twice.
  #work = Promise.resolve();
  #closed = false;
  #forget: () => void = () => undefined;

  constructor(
    readonly library: AnnouncerParts['library'],
    readonly paper: Paper,
    readonly journal: Journal,
    readonly known: Map<string, Known>,
    readonly log: AnnounceLog,
    pace: Pace,
  ) {
    this.#comparison = new Comparison(library, paper);
    this.#queues = (['websub', 'indexnow'] as const).map((service) => new Queue(service, paper, journal, log, pace));
  }

  begin(isNew: boolean, owed: readonly Delivery[]): void {
    this.#forget = this.library.onChange((keys) => {
      const slugs = articlesIn(keys);
      if (slugs.length > 0) this.#then(() => this.#compareAll(slugs, true));
    });
    this.#owe(owed);
    this.#then(() => this.#sweep(isNew));
  }

  /** Resolves when nothing is under way any more; what is owed stays on disk. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#forget();
    await this.#work;
    await Promise.all(this.#queues.map((queue) => queue.close()));
  }

  #then(next: () => Promise<void>): void {
    this.#work = this.#work.then(next).catch((error: unknown) => this.log.error({ err: error }, 'a change could not be announced'));
  }

  /** The first time there is nothing to compare with: the archive is noted, not announced. */
  async #sweep(isNew: boolean): Promise<void> {
    const open = this.library.list({ kind: 'latest' }, 0, this.library.count({ kind: 'latest' })).map(({ slug }) => slug);
    await this.#compareAll(new Set([...open, ...this.known.keys()]), !isNew);
    if (this.#closed) return;
    if (isNew) await this.journal.add([{ journal: 1 }]);
    this.log.info({ articles: this.known.size }, 'announcing changes');
  }

  /** What changed together is announced together. */
  async #compareAll(slugs: Iterable<string>, tell: boolean): Promise<void> {
    const owed: Delivery[] = [];
    const all = await this.#doubtful([...slugs]);
    for (let start = 0; start < all.length && !this.#closed; start += TOGETHER) {
      const looked = await Promise.all(
        all.slice(start, start + TOGETHER).map((slug) => this.#comparison.changeOf(slug, this.known.get(slug), tell)),
      );
      owed.push(...(await this.#note(looked.filter((change) => change !== undefined))));
    }
    this.#owe(owed);
  }

  /** Those that have to be read. */
  async #doubtful(slugs: readonly string[]): Promise<string[]> {
    const doubtful: string[] = [];
    for (let start = 0; start < slugs.length; start += AT_ONCE) {
      doubtful.push(...slugs.slice(start, start + AT_ONCE).filter((slug) => !this.#comparison.isUntouched(slug, this.known.get(slug))));
      await setImmediate();
    }
    return doubtful;
  }

  /** Debts come first: cut short by a crash, a change is found once more, and owes no more than before. */
  async #note(changes: readonly Change[]): Promise<readonly Delivery[]> {
    const debts = changes.flatMap((change) => change.debts);
    const standings = changes.map(({ slug, after = { as: null } }) => ({ article: slug, ...after }));
    await this.journal.add([...debts.map((owe) => ({ owe })), ...standings]);
    for (const { slug, after } of changes) {
      if (after === undefined) this.known.delete(slug);
      else this.known.set(slug, after);
    }
    return debts;
  }

  #owe(debts: readonly Delivery[]): void {
    for (const queue of this.#queues) queue.owe(debts.filter(({ service }) => service === queue.service));
  }
}

export type { Announcer };
