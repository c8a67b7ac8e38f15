import { LRUCache } from 'lru-cache';
import type { Problem } from '@/lib/content/problem';
import { findCard } from '@/lib/discovery/card/plainCard';
import type { DiskCache } from '@/lib/files/diskCache';
import type { Library } from '@/lib/library/library';
import { keysHeader } from '@/lib/discovery/edges/edgeKeys';
import { newNotes, withNotes } from '@/lib/process/renderNotes';
import { Entity } from '../http/entity';
import { caching, openToOthers, type Headers } from '../http/headers';
import type { RenderQueue } from '../jobs/renderQueue';
import { PathsByKey } from '../pages/pathsByKey';
import type { CardToDraw } from './cardMessages';
import { cardProblem } from './cardProblem';
import { CardFailed, type Drawing } from './drawing';

interface Parts {
  readonly library: Library;
  readonly drawing: Drawing;
  /** Of one at a time, as the thread draws. */
  readonly queue: RenderQueue;
  readonly disk: DiskCache;
  readonly security: Headers;
  /** Bytes of cards kept in memory. */
  readonly maxBytes: number;
  readonly events: CardEvents;
}

/** What operators and editors want to know of. */
interface CardEvents {
  readonly drawn: (outcome: 'drawn' | 'failed') => void;
  /** Of a file whose card cannot be drawn: once for each of its versions. */
  readonly problem: (problem: Problem, error: CardFailed) => void;
}

/** What a card is made of. */
interface Sources {
  /** That an editor mends when it cannot be drawn. */
  readonly file: string;
  readonly card: CardToDraw;
  /** The library's keys that were read. */
  readonly keys: ReadonlySet<string>;
}

interface Kept {
  readonly entity: Entity;
  readonly keys: ReadonlySet<string>;
}

/** A card that is being made. */
interface Flight {
  readonly keys: ReadonlySet<string>;
  readonly done: Promise<Entity>;
  /** False once something that it reads has changed. */
  isFresh: boolean;
}

/** More are not remembered: each is a file that an editor has been told of. */
const MOST_FAILURES = 500;

/**
 * The social cards of public articles, sections, pages and the paper: from memory, from the disk, or drawn. A card never changes under its address, but the address
 * goes with the headline and the article: a card whose article has changed is looked up again before it is answered.
 */
export class Cards {
  readonly #parts: Parts;
  readonly #kept: LRUCache<string, Kept>;
  readonly #making = new Map<string, Flight>();
  readonly #readers = new PathsByKey();
  /** What stands in for cards that cannot be drawn, by address, until their articles' files change. */
  readonly #failed: LRUCache<string, Kept>;

  constructor(parts: Parts) {
    this.#parts = parts;
    const dispose = ({ keys }: Kept, path: string): void => this.#readers.remove(path, keys);
    this.#kept = new LRUCache<string, Kept>({ maxSize: parts.maxBytes, sizeCalculation: ({ entity }) => entity.weight, dispose });
    this.#failed = new LRUCache<string, Kept>({ max: MOST_FAILURES, dispose });
    parts.library.onChange((keys) => this.#drop(keys));
  }

  /** A card that is in memory, of an article that has not changed since. */
  peek(path: string): Entity | undefined {
    return (this.#kept.get(path) ?? this.#failed.get(path))?.entity;
  }

  /**
   * The card of an article or a plain one, by its slug or name, whose present address `path` is; `undefined` when there is none. However many ask
   * for a card that is being made, it is made once. Rejects with `Overloaded` when too many cards wait to be drawn, and
   * with `DrawingUnavailable`.
   */
  async find(path: string, slug: string): Promise<Entity | undefined> {
    const ready = this.peek(path) ?? this.#making.get(path)?.done;
    if (ready) return ready;
    const sources = this.#sources(slug);
    return sources && this.#takeOff(path, sources).done;
  }

  #drop(keys: ReadonlySet<string>): void {
    for (const path of new Set(this.#readers.of(keys))) {
      this.#kept.delete(path);
      this.#failed.delete(path);
    }
    for (const flight of this.#making.values()) if ([...keys].some((key) => flight.keys.has(key))) flight.isFresh = false;
  }

  #takeOff(path: string, sources: Sources): Flight {
    const flight = { keys: sources.keys, isFresh: true, done: this.#make(path, sources).finally(() => this.#making.delete(path)) };
    this.#making.set(path, flight);
    return flight;
  }

  #sources(slug: string): Sources | undefined {
    const { library } = this.#parts;
    const keys = new Set<string>();
    return withNotes(newNotes(keys), () => {
      const found = findCard(library, slug);
      return found && { file: found.file, keys, card: { text: found.text, logo: library.site.publisher.logo } };
    });
  }

  async #make(path: string, sources: Sources): Promise<Entity> {
    const { disk, queue } = this.#parts;
    const kept = await disk.get(path);
    if (kept === undefined) return queue.run(() => this.#draw(path, sources));
    return this.#keep(path, this.#entity(kept, sources, caching.immutable), sources);
  }

  async #draw(path: string, sources: Sources): Promise<Entity> {
    const { drawing, disk, events } = this.#parts;
    try {
      const png = await drawing.draw(sources.card);
      events.drawn('drawn');
      // Nobody waits for the disk, which reports what it refuses.
      void disk.set(path, png);
      return this.#keep(path, this.#entity(png, sources, caching.immutable), sources);
    } catch (error) {
      if (!(error instanceof CardFailed)) throw error;
      events.drawn('failed');
      return this.#standIn(path, sources, error);
    }
  }

  /** The paper's plain card: of nothing that can have been the reason, neither the headline nor the drawn name. */
  async #standIn(path: string, sources: Sources, reason: CardFailed): Promise<Entity> {
    const { drawing, events } = this.#parts;
    const { file, card } = sources;
    const png = await drawing.draw({ text: { ...card.text, headline: '' } });
    const entity = this.#entity(png, sources, caching.page);
    events.problem(cardProblem(file), reason);
    return this.#keep(path, entity, sources, this.#failed);
  }

  /** Not one whose article has changed while it was made: nothing would drop it. */
  #keep(path: string, entity: Entity, { keys }: Sources, place = this.#kept): Entity {
    if (this.#making.get(path)?.isFresh !== true) return entity;
    place.set(path, { entity, keys });
    this.#readers.add(path, keys);
    return entity;
  }

  #entity(png: Buffer, { keys }: Sources, cacheControl: string): Entity {
    return new Entity(png, {
      ...this.#parts.security,
      'cache-control': cacheControl,
      ...keysHeader(keys),
      ...openToOthers,
      'content-type': 'image/png',
    });
  }
}
