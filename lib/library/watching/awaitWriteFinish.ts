import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '../../files/inParallel';
import { sameStamp, type Stamp } from '../../files/stamp';

/** Milliseconds between two looks at files that are being saved. */
const LOOK_EVERY = 25;
/** How long a saved file must have been still. */
const STILL = 100;
/** The same for what may be an upload, which pauses between two packets: it was seen growing, or its last line has no end. */
export const STILL_UPLOAD = 600;
/** How long files that are ready wait for the rest of their burst. */
const BURST = 100;
/** Files whose last byte is read at once. */
const WIDTH = 16;

/** What the last look at a file showed, and since when. */
interface Seen {
  readonly stamp: Stamp | undefined;
  readonly since: number;
  readonly grew: boolean;
  /** False for a file that stops within a line: where an upload is likely to pause, and programs for text do not. */
  readonly ended: boolean;
}

interface Parts {
  /** The stamps of those files that exist. */
  readonly look: (files: readonly string[]) => Promise<ReadonlyMap<string, Stamp>>;
  /** True for a file whose last line is ended. */
  readonly isEnded: (file: string) => Promise<boolean>;
  /** Takes files that have come to rest; answers those that moved again meanwhile. */
  readonly take: (files: readonly string[]) => Promise<readonly string[]>;
  readonly failed: (error: unknown) => void;
}

/**
 * Where changed files wait until they have stopped changing, so that half an upload is never published. What has come to
 * rest together is taken together, and one taking ends before the next begins.
 */
export class AwaitWriteFinish {
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

  /** Resolves when nothing waits or is being taken. */
  async idle(): Promise<void> {
    await this.running;
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
    await inParallel(files, WIDTH, async (file) => {
      const seen = this.waiting.get(file);
      const stamp = stamps.get(file);
      if (seen && sameStamp(seen.stamp, stamp)) return;
      // A save that empties the file first is no upload: growth counts from the first byte on.
      const grew = seen?.grew === true || ((seen?.stamp?.size ?? 0) > 0 && (stamp?.size ?? 0) > (seen?.stamp?.size ?? 0));
      const ended = stamp === undefined || (await this.parts.isEnded(file));
      if (this.waiting.has(file)) this.waiting.set(file, { stamp, since, grew, ended });
    });
  }

  private async takeRested(): Promise<void> {
    const rested = this.rested(performance.now());
    if (rested.length === 0) return;
    for (const file of rested) {
      this.waiting.delete(file);
      this.taking.add(file);
    }
    const moved = await this.taken(rested);
    this.taking.clear();
    this.add(moved);
  }

  /** Where some of many cannot be taken, the others are: a failure halves them until it is alone. The next full scan finds it again. */
  private async taken(files: readonly string[]): Promise<readonly string[]> {
    try {
      return await this.parts.take(files);
    } catch (error) {
      const half = files.length >>> 1;
      if (half > 0) return [...(await this.taken(files.slice(0, half))), ...(await this.taken(files.slice(half)))];
      this.parts.failed(error);
      return [];
    }
  }

  private rested(now: number): string[] {
    const rested = [...this.waiting].filter(([, seen]) => isRested(seen, now));
    const burst = [...this.waiting.values()].some((seen) => !isRested(seen, now) && !mayBeUpload(seen));
    const late = rested.some(([, seen]) => now - (seen?.since ?? now) >= STILL + BURST);
    return burst && !late ? [] : rested.map(([file]) => file);
  }
}

function isRested(seen: Seen | undefined, now: number): boolean {
  return seen !== undefined && now - seen.since >= (mayBeUpload(seen) ? STILL_UPLOAD : STILL);
}

function mayBeUpload(seen: Seen | undefined): boolean {
  return seen !== undefined && (seen.grew || !seen.ended);
}
