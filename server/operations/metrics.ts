import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Library } from '@/lib/library/library';
import type { Purged } from '@/lib/library/thread/messages';
import type { Answer } from '../http/answer';

/** What a cache holds. */
interface CacheSize {
  readonly pages: number;
  readonly bytes: number;
}

/** Counts the keys that edges were told of; of several processes, the first has the indexer that tells them. */
export function purgeCounter(registers: Registry[]): Counter<'edge' | 'outcome'> {
  return new Counter({
    name: 'newsroom_purged_keys_total',
    help: 'Keys that caches in front were told to let go of, and those that they could not be told',
    labelNames: ['edge', 'outcome'],
    registers,
  });
}

/** The figures an operator watches, in Prometheus' text format. */
export class Metrics {
  readonly registry = new Registry();
  readonly #renders: Histogram;
  readonly #failures: Counter<'stale'>;
  readonly #giving: Counter<'outcome'>;
  readonly #libraryFailures: Counter;
  readonly #cards: Counter<'outcome'>;
  readonly #purges: Counter<'edge' | 'outcome'>;
  /** Counted by hand, and told when somebody asks: prom-client takes 0.6 µs to count an answer. There are some twenty kinds. */
  readonly #answers = new Map<string, { readonly status: string; readonly source: string; count: number }>();
  readonly #turnedAway: Counter;
  #bytesSent = 0;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const answers = this.#answers;
    const bytesSent = (): number => this.#bytesSent;
    new Counter({
      name: 'newsroom_requests_total',
      help: 'Answers, by status and by where they came from',
      labelNames: ['status', 'source'],
      registers,
      collect() {
        this.reset();
        for (const { count, ...labels } of answers.values()) this.inc(labels, count);
      },
    });
    new Counter({
      name: 'newsroom_response_bytes_total',
      help: 'Bytes of bodies sent',
      registers,
      collect() {
        this.reset();
        this.inc(bytesSent());
      },
    });
    this.#turnedAway = new Counter({
      name: 'newsroom_connections_refused_total',
      help: 'Connections that were hung up on, since files need the descriptors that are left',
      registers,
    });
    this.#renders = new Histogram({
      name: 'newsroom_render_seconds',
      help: 'Rendering, finishing and compressing a page',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    });
    this.#failures = new Counter({
      name: 'newsroom_render_failures_total',
      help: 'Failed renders, by whether an older version stood in',
      labelNames: ['stale'],
      registers,
    });
    this.#giving = new Counter({
      name: 'newsroom_giving_total',
      help: 'What became of posts of the gift form and of donors who came back',
      labelNames: ['outcome'],
      registers,
    });
    this.#libraryFailures = new Counter({
      name: 'newsroom_library_failures_total',
      help: 'What the library could not do and went on without: watching a folder, keeping its snapshot',
      registers,
    });
    this.#purges = purgeCounter(registers);
    this.#cards = new Counter({
      name: 'newsroom_cards_total',
      help: 'Social cards that were drawn, and those that could not be',
      labelNames: ['outcome'],
      registers,
    });
  }

  answered({ status, source }: Pick<Answer, 'status' | 'source'>, bytes: number): void {
    const key = `${status} ${source}`;
    const kind = this.#answers.get(key) ?? { status: String(status), source, count: 0 };
    kind.count += 1;
    this.#answers.set(key, kind);
    this.#bytesSent += bytes;
  }

  turnedAway(): void {
    this.#turnedAway.inc();
  }

  rendered(milliseconds: number): void {
    this.#renders.observe(milliseconds / 1000);
  }

  renderFailed(stale: boolean): void {
    this.#failures.labels(String(stale)).inc();
  }

  libraryFailed(): void {
    this.#libraryFailures.inc();
  }

  /** An edge was told of so many keys. */
  purged({ edge, outcome, keys }: Purged): void {
    this.#purges.labels(edge, outcome).inc(keys);
  }

  cardDrawn(outcome: 'drawn' | 'failed'): void {
    this.#cards.labels(outcome).inc();
  }

  given(outcome: string): void {
    this.#giving.labels(outcome).inc();
  }

  /** Gauges that are read when somebody asks for them. */
  watch(library: Library, cache: { readonly size: CacheSize }): void {
    this.#gauge('newsroom_cache_pages', 'Pages in memory', () => cache.size.pages);
    this.#gauge('newsroom_cache_bytes', 'Bytes of pages in memory, compressed forms included', () => cache.size.bytes);
    // The same in each process: added up, two of them would have twice the articles.
    this.#gauge('newsroom_library_articles', 'Public articles', () => library.count({ kind: 'latest' }), 'max');
    // The number that `/version` prints: two origins have the same content when they have the same.
    this.#gauge('newsroom_content_version', 'Stands for all files taken in', () => Number.parseInt(library.version(), 16), 'max');
    this.#gauge(
      'newsroom_content_errors',
      'Errors that editors have to mend',
      () => library.problems().filter(({ severity }) => severity !== 'warning').length,
      'max',
    );
  }

  /** Hands the figures to the primary when it adds up those of several processes. */
  share(): void {
    AggregatorRegistry.setRegistries(this.registry);
    // Its constructor is what makes this process answer the primary.
    new AggregatorRegistry();
  }

  #gauge(name: string, help: string, read: () => number, aggregator: 'sum' | 'max' = 'sum'): void {
    new Gauge({
      name,
      help,
      aggregator,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}
