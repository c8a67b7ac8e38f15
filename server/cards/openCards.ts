import path from 'node:path';
import type { Logger } from 'pino';
import { DiskCache } from '@/lib/files/diskCache';
import type { Library } from '@/lib/library/library';
import { settings } from '@/lib/process/settings';
import type { Headers } from '../http/headers';
import { RenderQueue } from '../jobs/renderQueue';
import { logProblem } from '../operations/library';
import { Cards } from './cards';
import { Drawing } from './drawing';

/** How many may wait: ten seconds of drawing. A card asked for later is one to come back for. */
const MOST_WAITING = 100;

interface Parts {
  readonly library: Library;
  readonly security: Headers;
  readonly memoryBytes: number;
  readonly diskBytes: number;
  readonly log: Logger;
  readonly drawn: (outcome: 'drawn' | 'failed') => void;
}

/** Opens the social cards of this process. The thread that draws them starts with the first that is neither in memory nor on disk. */
export function openCards({ library, security, memoryBytes, diskBytes, log, drawn }: Parts): {
  cards: Cards;
  closeCards: () => Promise<void>;
} {
  const report = (err: unknown): void => log.error({ err }, 'social cards cannot be kept on disk; they are drawn anew');
  const drawing = new Drawing((err) => log.error({ err }, 'the thread that draws social cards ended, to be started again'));
  const cards = new Cards({
    library,
    drawing,
    queue: new RenderQueue(1, MOST_WAITING),
    disk: new DiskCache(path.join(settings().cacheDir, 'cards'), diskBytes, report),
    security,
    maxBytes: memoryBytes,
    events: { drawn, problem: (problem, error) => logProblem(problem, log, error) },
  });
  return { cards, closeCards: () => drawing.close() };
}
