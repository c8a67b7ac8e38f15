import type { Logger } from 'pino';
import type { Metrics } from '../operations/metrics';
import type { CacheEvents } from './pageCache';
import { RenderFailed } from './pages';

/** Keeps log and counters of the cache's work. */
export function cacheEvents(log: Pick<Logger, 'debug' | 'error'>, metrics: Pick<Metrics, 'rendered' | 'renderFailed'>): CacheEvents {
  return {
    rendered: (path, milliseconds) => {
      metrics.rendered(milliseconds);
      log.debug({ path, ms: milliseconds }, 'rendered');
    },
    failed: (path, error, { stale, hasChanged }) => {
      // Withdrawn, deleted or renamed meanwhile: the gate sends its readers where they belong, and nothing has failed.
      if (hasChanged && error instanceof RenderFailed && error.status === 404) {
        log.debug({ path }, 'gone while it was rendered');
        return;
      }
      metrics.renderFailed(stale);
      log.error({ err: error, path, stale }, stale ? 'render failed, older version served' : 'render failed');
    },
  };
}
