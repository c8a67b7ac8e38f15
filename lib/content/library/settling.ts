import { setTimeout as sleep } from 'node:timers/promises';
import { sameStamp, type Stamp } from './stamp';

/** Milliseconds between two looks at files that are being saved. */
const LOOK_EVERY = 50;
/** How long a saved file must have been still. */
const STILL = 100;
/** The same for one that was seen growing: an upload, which may pause between two packets. */
const STILL_AFTER_GROWING = 600;
/** How long files that are ready wait for the rest of their burst. */
const BURST = 100;

/** What the last look at a file showed, and since when. */
interface Seen {
  readonly stamp: Stamp | undefined;
  readonly since: number;
  readonly grew: boolean;
}

interface Parts {
  /** The stamps of those files that exist. */
  readonly look: (files: Iterable<string>) => Promise<ReadonlyMap<string, Stamp>>;
  /** Takes files that have come to rest; answers those that moved again meanwhile. */
  readonly take: (files: readonly string[]) => Promise<readonly string[]>;
  readonly failed: (error: unknown) => void;
}

/**
 * Where changed files wait until they have stopped changing, so that half an upload is never published. What has come to
 * rest together is taken together, and one taking ends before the next begins.
 */
export class Settling {
  private readonly waiting = new Map<string, Seen | undefined>();
  private readonly taking = new Set<string>();
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly parts: Parts) {}

  /** Has these files taken once they are still. */
  add(files: Iterable<string>): void {
    if (this.closed) return;
    for (const file of files) if (!this.waiting.has(file)) this.waiting.set(file, undefined);
    if (this.waiting.size > 0) this.running ??= this.run();
  }

  /** The same; resolves when all of them are taken, or after `patience` milliseconds with a file that will not rest. */
  async settled(files: readonly string[], patience: number): Promise<void> {
    this.add(files);
    const end = performance.now() + patience;
    while (files.some((file) => this.waiting.has(file) || this.taking.has(file)) && performance.now() < end) await sleep(5);
  }

  /** Forgets what waits; resolves when what is being taken is taken. */
  async close(): Promise<void> {
    this.closed = true;
    this.waiting.clear();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.waiting.size > 0) {
        await this.lookAgain();
        await this.takeRested();
        if (this.waiting.size > 0) await sleep(LOOK_EVERY);
      }
    } catch (error) {
      // The next full scan finds again what is given up here.
      this.waiting.clear();
      this.parts.failed(error);
    } finally {
      this.taking.clear();
      this.running = undefined;
    }
  }

  private async lookAgain(): Promise<void> {
    const files = [...this.waiting.keys()];
    const stamps = await this.parts.look(files);
    const since = performance.now();
    for (const file of files) {
      const seen = this.waiting.get(file);
      const stamp = stamps.get(file);
      if (seen && sameStamp(seen.stamp, stamp)) continue;
      // A save that empties the file first is no upload: growth counts from the first byte on.
      const grew = seen?.grew === true || ((seen?.stamp?.size ?? 0) > 0 && (stamp?.size ?? 0) > (seen?.stamp?.size ?? 0));
      if (this.waiting.has(file)) this.waiting.set(file, { stamp, since, grew });
    }
  }

  private async takeRested(): Promise<void> {
    const rested = this.rested(performance.now());
    if (rested.length === 0) return;
    for (const file of rested) {
      this.waiting.delete(file);
      this.taking.add(file);
    }
    const moved = await this.parts.take(rested);
    this.taking.clear();
    this.add(moved);
  }

  private rested(now: number): string[] {
    const rested = [...this.waiting].filter(([, seen]) => isRested(seen, now));
    const burst = [...this.waiting.values()].some((seen) => !isRested(seen, now) && seen?.grew !== true);
    const late = rested.some(([, seen]) => now - (seen?.since ?? now) >= STILL + BURST);
    return burst && !late ? [] : rested.map(([file]) => file);
  }
}

function isRested(seen: Seen | undefined, now: number): boolean {
  return seen !== undefined && now - seen.since >= (seen.grew ? STILL_AFTER_GROWING : STILL);
}
