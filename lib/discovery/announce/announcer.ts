import type { Owings } from '../../library/index/owings';
import type { Paper } from '../paper';
import { PACE, Queue, type AnnounceLog, type Pace } from './queue';

interface AnnouncerParts {
  /** What is owed, and to whom. */
  readonly owings: Owings;
  readonly paper: Pick<Paper, 'hub' | 'indexNow' | 'siteUrl' | 'announceAfterMs'>;
  readonly log: AnnounceLog;
  readonly pace?: Pace;
}

/** True when somebody is to be told of changes: a hub or an engine is configured, and the paper is public. */
export function announces({ indexable, hub, indexNow }: Pick<Paper, 'indexable' | 'hub' | 'indexNow'>): boolean {
  return indexable && (hub !== undefined || indexNow !== undefined);
}

/** Tells WebSub's hub and IndexNow what was published, updated and withdrawn, also while the process was down. */
export class Announcer {
  readonly #queues: readonly Queue[];

  constructor({ owings, paper, log, pace = { ...PACE, settle: paper.announceAfterMs } }: AnnouncerParts) {
    this.#queues = (['websub', 'indexnow'] as const).map((service) => new Queue(service, paper, owings, log, pace));
  }

  /** To be called when something may be owed. */
  wake(): void {
    for (const queue of this.#queues) queue.wake();
  }

  /** Resolves when nothing is under way any more; what is owed stays in the index. */
  async close(): Promise<void> {
    await Promise.all(this.#queues.map((queue) => queue.close()));
  }
}
