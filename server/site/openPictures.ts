import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Logger } from 'pino';
import { DiskCache } from '@/lib/files/diskCache';
import type { Library } from '@/lib/library/library';
import { settings } from '@/lib/process/settings';
import type { Headers } from '../http/headers';
import { RenderQueue } from '../jobs/renderQueue';
import { renditionMaker } from './makeRendition';
import { Pictures } from './pictures';

/**
 * Renditions made at a time: each keeps one of libuv's four threads for up to seconds, and files and compression need the
 * others; a core stays free for readers of pages. Five hundred that wait are minutes of work.
 */
const ENCODES = { atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)), waiting: 500 };

interface Bounds {
  readonly memoryBytes: number;
  readonly diskBytes: number;
}

/** The pictures of a paper, with what was made of them kept in `pictures/` of the cache folder. */
export function openPictures(library: Library, { memoryBytes, diskBytes }: Bounds, security: Headers, log: Logger): Pictures {
  const disk = new DiskCache(path.join(settings().cacheDir, 'pictures'), diskBytes, (error) =>
    log.error({ err: error }, 'pictures are not kept on disk'),
  );
  const make = renditionMaker({
    queue: new RenderQueue(ENCODES.atOnce, ENCODES.waiting),
    disk,
    reportDamage: (error, file) => log.error({ err: error, file }, 'picture cannot be decoded; it is served as it is'),
  });
  return new Pictures({ library, make, security, maxBytes: memoryBytes });
}
