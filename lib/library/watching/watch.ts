import { lstat } from 'node:fs/promises';
import path from 'node:path';
import watcher, { type AsyncSubscription, type Event } from '@parcel/watcher';
import { findRoots, type Root } from './roots';
import { absent } from '../../files/stamp';

/** How often, in milliseconds, it is looked whether the content folder has become another. Costs 0.2 ms. */
const SWAP_CHECK = 100;

interface Told {
  /** Paths below the content folder at which something happened: files, or folders with all they hold. */
  readonly paths: (paths: readonly string[]) => void;
  /** Anything may have happened: the whole folder has to be compared. */
  readonly lost: () => void;
  /** Watching is not possible, or not complete. */
  readonly failed: (error: unknown) => void;
}

/**
 * Watches a content folder until it is closed. When the folder, or a link on the way to it, is exchanged for another one,
 * that one is watched from then on. Never rejects: without a watcher the full scans find what changes.
 */
export class Watch {
  private readonly subscriptions = new Map<string, Promise<AsyncSubscription | undefined>>();
  private identity = '';
  private timer: NodeJS.Timeout | undefined;
  private checking: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly folder: string,
    private readonly told: Told,
  ) {}

  /** Resolves when the folder is watched. */
  async start(): Promise<void> {
    await this.subscribeAnew();
    const check = (): void => {
      this.checking = this.checking.then(() => this.check());
    };
    this.timer = setInterval(check, SWAP_CHECK).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.checking;
    await this.unsubscribe([...this.subscriptions.keys()]);
  }

  private async check(): Promise<void> {
    const { identity } = await findRoots(this.folder).catch(() => ({ identity: this.identity }));
    if (identity === this.identity || this.closed) return;
    await this.subscribeAnew();
    this.told.lost();
  }

  private async subscribeAnew(): Promise<void> {
    await this.unsubscribe([...this.subscriptions.keys()]);
    try {
      const { roots, identity } = await findRoots(this.folder);
      this.identity = identity;
      for (const root of roots) await this.subscribe(root.real, root);
    } catch (error) {
      this.told.failed(error);
    }
  }

  /** Watches `folder`, which is a root or lies in one. */
  private async subscribe(folder: string, root: Root): Promise<void> {
    if (this.subscriptions.has(folder) || this.closed) return;
    const subscribing = watcher
      .subscribe(folder, (error, events) => void this.hear(error, events, root), { ignore: ['**/.git'] })
      .catch((error: unknown): undefined => {
        this.told.failed(error);
        return undefined;
      });
    this.subscriptions.set(folder, subscribing);
    await subscribing;
  }

  private async unsubscribe(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      const subscription = await this.subscriptions.get(folder);
      this.subscriptions.delete(folder);
      // Fails for a folder that was moved or deleted: the system has forgotten that watch by itself.
      await subscription?.unsubscribe().catch(() => undefined);
    }
  }

  private async hear(error: Error | null, events: readonly Event[], root: Root): Promise<void> {
    try {
      if (error) throw error;
      // What has gone first: a folder that was moved has one watch under both its names.
      for (const { path: at } of events.filter(({ type }) => type === 'delete')) await this.forget(at, root);
      for (const { path: at } of events.filter(({ type }) => type === 'create')) await this.follow(at, root);
      this.told.paths(events.map((event) => pathIn(root, event.path)));
    } catch (reason) {
      this.told.failed(reason);
      this.told.lost();
    }
  }

  private async forget(at: string, root: Root): Promise<void> {
    const gone = [...this.subscriptions.keys()].filter((folder) => folder === at || folder.startsWith(at + path.sep));
    await this.unsubscribe(gone.filter((folder) => folder !== root.real));
  }

  /**
   * A folder that appears gets a watch of its own before its files are looked for: the native watcher misses what happens
   * in folders that were moved here, or made several levels deep at once.
   */
  private async follow(at: string, root: Root): Promise<void> {
    if (!at.endsWith('.md') && (await lstat(at).catch(absent))?.isDirectory()) await this.subscribe(at, root);
  }
}

/** A path as problems name it; the folder itself is `''`, a linked `articles` is `articles`. */
function pathIn({ real, prefix }: Root, at: string): string {
  return [prefix, ...path.relative(real, at).split(path.sep)].filter((step) => step !== '').join('/');
}
