import { LRUCache } from 'lru-cache';
import type { Compressor } from './compressor';
import type { Entity } from '../http/entity';
import type { MakePage } from './pages';
import { PathsByKey } from './pathsByKey';
import { Overloaded } from '../jobs/renderQueue';

export interface Found {
  readonly entity: Entity;
  readonly how: 'hit' | 'miss' | 'stale';
}

/** How a page came not to be rendered. */
export interface Failure {
  /** Whether an older version could be served instead. */
  readonly stale: boolean;
  /** Whether something that the page reads has changed while it was being rendered. */
  readonly hasChanged: boolean;
}

/** What the cache tells of its work. */
export interface CacheEvents {
  rendered(path: string, milliseconds: number): void;
  failed(path: string, error: unknown, failure: Failure): void;
}

interface Kept {
  readonly entity: Entity;
  /** What the page asked the library, sent in its header and dropped by. */
  readonly keys: ReadonlySet<string>;
  /** False once something that the page reads has changed: it then only stands in when rendering fails. */
  fresh: boolean;
  /** True once it was asked for again: then its best form is made. */
  asked: boolean;
  /** After a failure, the time (performance.now) from which rendering is tried again. */
  retryAt: number;
}

interface Flight {
  /** What has changed since the render began. */
  readonly changed: Set<string>;
  readonly done: Promise<Found>;
}

/** After a failed render the older version is served for a second before the next attempt. */
const RETRY_MS = 1000;
/** A page whose sources change again while it is rendered again is served as it is, and rendered for the next reader. */
const MOST_ATTEMPTS = 2;
/** An article that goes and comes back at every render would have to be very busy. */
const MOST_FAILURES = 5;

/**
 * Pages in memory, each rendered once per change of what it reads. A page that is being rendered is waited for, however
 * many readers ask and whoever of them leaves.
 */
export class PageCache {
  readonly #kept: LRUCache<string, Kept>;
  readonly #flights = new Map<string, Flight>();
  /** Pages that failed a moment ago and have no older version: asking again at once would only fail again. */
  readonly #failures = new LRUCache<string, Error>({ max: 1000, ttl: RETRY_MS });
  readonly #readers = new PathsByKey();

  constructor(
    readonly make: MakePage,
    readonly compressor: Compressor,
    readonly events: CacheEvents,
    maxBytes: number,
  ) {
    this.#kept = new LRUCache<string, Kept>({
      maxSize: maxBytes,
      sizeCalculation: ({ entity }) => entity.weight,
      dispose: ({ entity, keys }, path) => {
        entity.abandoned = true;
        this.#readers.remove(path, keys);
      },
    });
  }

  /** The page when it is in memory and nothing it reads has changed. */
  peek(path: string): Entity | undefined {
    const kept = this.#kept.get(path);
    if (kept?.fresh !== true) return undefined;
    this.#askedAgain(kept);
    return kept.entity;
  }

  /** The page from memory, or rendered. Rejects when rendering fails and no older version is there. */
  async get(path: string): Promise<Found> {
    const entity = this.peek(path);
    if (entity) return { entity, how: 'hit' };
    const kept = this.#kept.peek(path);
    if (kept && performance.now() < kept.retryAt) return { entity: kept.entity, how: 'stale' };
    const failure = this.#failures.get(path);
    if (failure) throw failure;
    return (this.#flights.get(path) ?? this.#takeOff(path)).done;
  }

  /** Marks every page that read one of the keys; the next reader of each gets a new render. */
  drop(keys: ReadonlySet<string>): void {
    for (const path of this.#readers.of(keys)) {
      const kept = this.#kept.peek(path);
      if (kept) kept.fresh = false;
    }
    this.#failures.clear();
    for (const flight of this.#flights.values()) for (const key of keys) flight.changed.add(key);
  }

  get size(): { readonly pages: number; readonly bytes: number } {
    return { pages: this.#kept.size, bytes: this.#kept.calculatedSize };
  }

  /** Brotli takes three times as long as the render: a page that a crawler asks for once is not worth it. */
  #askedAgain(kept: Kept): void {
    if (!kept.asked) this.compressor.add(kept.entity);
    kept.asked = true;
  }

  #takeOff(path: string): Flight {
    const changed = new Set<string>();
    const flight = { changed, done: this.#render(path, changed).finally(() => this.#flights.delete(path)) };
    this.#flights.set(path, flight);
    return flight;
  }

  async #render(path: string, changed: Set<string>): Promise<Found> {
    let hasChanged = false;
    for (let attempt = 1; ; attempt += 1) {
      const keys = new Set<string>();
      changed.clear();
      const began = performance.now();
      const isFresh = (): boolean => [...keys].every((key) => !changed.has(key));
      try {
        const entity = await this.make(path, keys);
        this.events.rendered(path, performance.now() - began);
        hasChanged ||= !isFresh();
        if (!isFresh() && attempt < MOST_ATTEMPTS) continue;
        this.#keep(path, entity, keys, isFresh());
        return { entity, how: 'miss' };
      } catch (error) {
        // What it reads was missing a moment ago, and has changed since: an article that went and came back.
        hasChanged ||= !isFresh();
        if (isFresh() || attempt >= MOST_FAILURES) return this.#standIn(path, error, hasChanged);
      }
    }
  }

  #keep(path: string, entity: Entity, keys: ReadonlySet<string>, fresh: boolean): void {
    this.#kept.set(path, { entity, keys, fresh, asked: false, retryAt: 0 });
    this.#readers.add(path, keys);
  }

  #standIn(path: string, error: unknown, hasChanged: boolean): Found {
    const older = this.#kept.peek(path);
    this.events.failed(path, error, { stale: older !== undefined, hasChanged });
    if (!older) {
      if (error instanceof Error && !(error instanceof Overloaded)) this.#failures.set(path, error);
      throw error;
    }
    older.retryAt = performance.now() + RETRY_MS;
    return { entity: older.entity, how: 'stale' };
  }
}
