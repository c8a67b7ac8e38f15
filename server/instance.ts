import type { Server } from 'node:http';
import type { Library } from '@/lib/library/library';
import type { Events } from '@/lib/library/thread/openIndexedLibrary';
import { hearFaults } from '@/lib/process/faults';
import type { Search } from '@/lib/search/question';
import { Watchdog } from './jobs/watchdog';
import { openWebsite } from './openWebsite';
import { firstReading, logOf, logProblems, openSharedLibrary } from './operations/library';
import { openMostRead } from './mostRead/openMostRead';
import type { Log } from './operations/log';
import { Metrics } from './operations/metrics';
import { openRenderer } from './pages/renderer';
import type { ServerSettings } from './settings';
import { openListener } from './site/listener';
import { startSearch } from './site/searching';
import type { Website } from './site/website';

/** How long after the start error pages are made in advance, in milliseconds. */
const PRERENDER_MS = 1000;

/** One process' share of the site: its own library, its own pages, one listener. */
export interface Instance {
  readonly library: Library;
  /** Ends the search, which starts once readers are let in: its thread takes memory and a core that the start has better use for. */
  readonly closeSearch: () => Promise<void>;
  readonly closeCards: () => Promise<void>;
  /** Resolves when everything that changed while nothing ran has been taken in. */
  readonly compared: Promise<void>;
  readonly server: Server;
  readonly metrics: Metrics;
}

/** Puts everything together; the listener does not listen yet. */
export async function openInstance(settings: ServerSettings, root: string, log: Log): Promise<Instance> {
  hearFaults((error, instead) => log.error({ err: error }, instead));
  const metrics = new Metrics();
  const watchdog = new Watchdog();
  const begun: { search?: Search } = {};
  const content = openContent(log, metrics, (index) => begun.search?.reopen(index));
  const [{ library, file, compared, damaged }, render] = await Promise.all([content, openRenderer()]);
  logProblems(library, log);
  const { website, cache, security, closeCards } = await openWebsite({ server: settings, root, library, render, watchdog, log, metrics });
  metrics.watch(library, cache);
  const mostRead = openMostRead({
    library,
    drop: (keys) => cache.drop(keys),
    every: settings.mostReadMs,
    failed: (error) => log.error({ err: error }, 'the most read are not counted'),
  });
  const server = openListener({ website, log, metrics, security, views: mostRead.views });
  server.once('close', mostRead.stop);
  server.once('listening', () => {
    begun.search = startSearch(file, log, damaged);
    startWatchdog(watchdog, settings, log);
  });
  prerenderOnceUp(server, website);
  return { library, compared, closeSearch: async () => begun.search?.close(), closeCards, metrics, server };
}

/** Opens the library; `exchanged` hears that its index was made anew, in this file. */
function openContent(log: Log, metrics: Metrics, exchanged: (file: string) => void): ReturnType<typeof openSharedLibrary> {
  const failed = (error: unknown): void => {
    metrics.libraryFailed();
    log.error({ err: error }, 'library failed; it goes on with what it knows');
  };
  const purged: Events['purged'] = (told) => metrics.purged(told);
  return openSharedLibrary(false, { failed, progress: firstReading(log), log: logOf(log), exchanged, purged });
}

/** From now on, the process ends when it stands still. */
function startWatchdog(watchdog: Watchdog, { stallSeconds }: ServerSettings, log: Log): void {
  const failed = (error: unknown): void => log.error({ err: error }, 'the watchdog ended: this process is not watched');
  watchdog.start({ stallSeconds, isSilent: !log.isLevelEnabled('fatal'), failed });
}

/** Error pages are made in advance: after the first answer, which is not to wait for them; or soon, where nobody comes. */
function prerenderOnceUp(server: Server, website: Website): void {
  const prerender = (): void => void website.prerenderErrorPages();
  server.once('listening', () => setTimeout(prerender, PRERENDER_MS).unref());
  server.once('request', (_, response) => response.once('close', prerender));
}
