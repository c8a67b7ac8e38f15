import type { Owing, Owings } from '../../library/index/owings';
import { backOff, type AnnounceLog } from '../announce/queue';
import { edgeKey, MANY } from './edgeKeys';
import type { Edge, Firmness } from './edges';

/** When keys are told, in milliseconds. */
export interface PurgePace {
  /** From the first change until it is told: those that follow at once are told with it. */
  readonly gather: number;
  /** After a purge, the same again: an origin that lags behind may have filled the edge with the older page. */
  readonly again: readonly number[];
  /** Before the second try; doubled for each further one. It is never given up. */
  readonly first: number;
  readonly longest: number;
}

const PACE: PurgePace = { gather: 50, again: [2000, 10_000], first: 500, longest: 30_000 };

/** Who hears what became of the keys that one request told. */
type Counted = (edge: string, outcome: 'purged' | 'failed', keys: number) => void;

interface PurgerParts {
  readonly edges: readonly Edge[];
  /** What is to vanish is written down with the change itself, so that no edge keeps it because this process ended. */
  readonly owings: Pick<Owings, 'of' | 'pay'>;
  readonly log: AnnounceLog;
  readonly counted: Counted;
  readonly pace?: PurgePace;
}

/** The name under which is owed what an edge has yet to let go of. */
export function owedAt(edge: Pick<Edge, 'name'>): string {
  return `purge ${edge.name}`;
}

/** Has every edge let go of what is told otherwise. */
export class Purger {
  readonly #queues: readonly EdgeQueue[];

  constructor({ edges, owings, log, counted, pace = PACE }: PurgerParts) {
    this.#queues = edges.map((edge) => new EdgeQueue(edge, { owings, log, counted, pace }));
  }

  /** Whatever was made from these keys of the library is older now; and what is owed is to vanish. */
  add(keys: ReadonlySet<string>): void {
    for (const queue of this.#queues) queue.add(keys);
  }

  /** Ends timers and waits for what is under way. */
  async close(): Promise<void> {
    await Promise.all(this.#queues.map((queue) => queue.close()));
  }
}

/** What is told to an edge together. */
interface Batch {
  readonly soft: readonly string[];
  readonly owed: readonly Owing[];
}

/** What one edge has yet to let go of, told in its own time. */
class EdgeQueue {
  #soft = new Set<string>();
  /** Changes of which it is told already, and will be again. */
  readonly #told = new Set<number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #underWay = new Set<Promise<void>>();
  #next: NodeJS.Timeout | undefined;
  #failures = 0;
  #closed = false;

  constructor(
    readonly edge: Edge,
    readonly parts: Required<Omit<PurgerParts, 'edges'>>,
  ) {}

  add(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#soft.add(key);
    this.#tellIn(this.parts.pace.gather);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#underWay);
  }

  #tellIn(afterMs: number): void {
    this.#next ??= this.#after(afterMs, async () => {
      this.#next = undefined;
      const batch = this.#take();
      if (!(await this.#tell(batch))) return;
      const { again } = this.parts.pace;
      for (const [n, ms] of again.entries()) this.#after(ms, () => this.#repeat(batch, n === again.length - 1));
    });
  }

  async #repeat(batch: Batch, isLast: boolean): Promise<void> {
    const isTold = await this.#tell(batch);
    if (!isTold || !isLast) return;
    this.parts.owings.pay(batch.owed);
    for (const { change } of batch.owed) this.#told.delete(change);
  }

  #after(ms: number, work: () => Promise<void>): NodeJS.Timeout | undefined {
    if (this.#closed) return undefined;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const done = work().catch((error: unknown) => {
        this.parts.log.error({ err: error, edge: this.edge.name }, 'what is owed to an edge cannot be read or written down');
      });
      this.#underWay.add(done);
      void done.then(() => this.#underWay.delete(done));
    }, ms).unref();
    this.#timers.add(timer);
    return timer;
  }

  #take(): Batch {
    const owed = this.parts.owings.of(owedAt(this.edge)).filter(({ change }) => !this.#told.has(change));
    for (const { change } of owed) this.#told.add(change);
    const gone = new Set(owed.map(({ url }) => url));
    const soft = [...this.#soft].filter((key) => !gone.has(key));
    this.#soft = new Set();
    return { soft, owed };
  }

  /** Answers whether the edge has taken all of it; if not, it is told again later. */
  async #tell(batch: Batch): Promise<boolean> {
    const { pace } = this.parts;
    const gone = batch.owed.map(({ url }) => url);
    // Of an answer that has too many keys nobody knows what it shows.
    const [hard, soft] = gone.length > 0 ? [[...gone, MANY], batch.soft] : [[], [...batch.soft, MANY]];
    const waitMs = (await this.#send('hard', hard)) ?? (await this.#send('soft', soft));
    if (waitMs === undefined) {
      this.#failures = 0;
      return true;
    }
    for (const key of batch.soft) this.#soft.add(key);
    for (const { change } of batch.owed) this.#told.delete(change);
    this.#tellIn(Math.max(waitMs, backOff(pace, (this.#failures += 1))));
    return false;
  }

  /** Answers after how many milliseconds at the earliest it is to be tried again; `undefined` when all is well. */
  async #send(firmness: Firmness, keys: readonly string[]): Promise<number | undefined> {
    const { log, counted } = this.parts;
    const { name, most, purge } = this.edge;
    const told = keys.map(edgeKey);
    for (let start = 0; start < told.length; start += most) {
      const some = told.slice(start, start + most);
      const outcome = await purge(some, firmness);
      counted(name, outcome.kind === 'taken' ? 'purged' : 'failed', some.length);
      if (outcome.kind === 'taken') continue;
      const fields = { edge: name, firmness, keys: some.length, reason: outcome.reason, failures: this.#failures + 1 };
      log.error(fields, 'an edge was not purged and may show what is older; it will be tried again');
      return outcome.kind === 'later' ? outcome.afterMs : 0;
    }
    return undefined;
  }
}
