import { articleKey, LIST_KEYS, listedFront } from '../addresses/fronts';
import type { IndexReader } from './index/indexReader';
import { openTimetable, type Timetable } from './timetable';

interface Told {
  /** Given the keys of all that reads otherwise. */
  readonly tell: (keys: ReadonlySet<string>) => void;
  readonly failed: (error: unknown) => void;
}

/** Tells of scheduled articles when their hour comes: they are in the index all along, and nobody writes anything then. */
export class Appearances {
  readonly #timetable: Timetable;
  /** Articles that were to appear up to this instant have been told, in epoch milliseconds. */
  #toldUntil: number;

  /** `clock` answers the present in epoch milliseconds; `reader` is the index as it is at the moment. */
  constructor(
    readonly clock: () => number,
    readonly reader: () => IndexReader,
    readonly told: Told,
  ) {
    this.#toldUntil = clock();
    this.#timetable = openTimetable(clock, () => {
      try {
        this.#tellDue();
      } catch (error) {
        // On a timer there is nobody else to hear of it.
        told.failed(error);
      }
    });
    this.plan();
  }

  /** Tells at once what is due and was not told yet. */
  catchUp(): void {
    this.#timetable.catchUp();
  }

  /** To be called when other articles may be the next to appear. */
  plan(): void {
    const next = this.reader().nextDue(this.#toldUntil);
    if (next !== undefined) this.#timetable.set(next, 'due');
  }

  stop(): void {
    this.#timetable.stop();
  }

  #tellDue(): void {
    const [after, now, reader] = [this.#toldUntil, this.clock(), this.reader()];
    const due = reader.due(after, now);
    this.#toldUntil = Math.max(after, now);
    const fronts = new Set(due.flatMap((one) => one.fronts));
    const keys = new Set([...due.map(({ slug }) => articleKey(slug)), ...fronts]);
    for (const key of fronts) {
      const kind = listedFront(key)?.kind;
      if (kind && isOtherwise((at) => reader.entry(key, at), after, now)) keys.add(LIST_KEYS[kind]);
    }
    if (isOtherwise((at) => reader.sections(at), after, now)) keys.add('sections');
    reader.forget(keys);
    this.plan();
    this.told.tell(keys);
  }
}

function isOtherwise(ask: (at: number) => unknown, before: number, now: number): boolean {
  return JSON.stringify(ask(before)) !== JSON.stringify(ask(now));
}
