import type { IncomingMessage, Server } from 'node:http';
import type { Library } from '@/lib/library/library';
import type { Announcer } from '@/lib/discovery/announce/announcer';
import type { Search } from '@/lib/search/question';
import { givingSettings } from '@/lib/donation/settings';
import { hearFaults } from '@/lib/process/faults';
import { settings } from '@/lib/process/settings';
import { openCards } from './cards/openCards';
import { startAnnouncing } from './site/announcing';
import { cacheEvents } from './pages/cacheEvents';
import { addressOf } from './http/clientAddress';
import { Compressor } from './pages/compressor';
import { readFiles } from './site/files';
import { formAction } from './giving/formAction';
import { openGiving, paperOfGifts } from './giving/giving';
import { reporter } from './giving/report';
import { GivingPages } from './giving/givingPages';
import type { Entity } from './http/entity';
import { securityHeaders } from './http/headers';
import { openListener } from './site/listener';
import type { Log } from './operations/log';
import { logProblems, openSharedLibrary } from './operations/library';
import { Metrics } from './operations/metrics';
import { PageCache } from './pages/pageCache';
import { pageMaker } from './pages/pages';
import { openPictures } from './site/openPictures';
import { rateLimit, type Rate } from './http/rateLimit';
import { openRenderer } from './pages/renderer';
import { RenderQueue } from './jobs/renderQueue';
import { openStallGuard } from './jobs/openStallGuard';
import { startSearch } from './site/searching';
import type { ServerSettings } from './settings';
import { openSheets } from './pages/style/sheets';
import { Website } from './site/website';

/** Renders at a time, and how many may wait: two keep a core busy; five hundred are some six seconds of work. */
const RENDERS = { atOnce: 2, waiting: 500 };

/** A reader who tries words and leafs through results; a library's reading room has one address. */
const SEARCH_PER_ADDRESS: Rate = { burst: 60, perMinute: 60 };
/** A search costs a query and a render, 20 ms: 20 a second are less than half a core. */
const SEARCH_OVERALL: Rate = { burst: 100, perMinute: 1200 };

/** Cards are asked for by few, and are on disk: this share of the memory for pages is some 400 of them. */
const CARD_SHARE = 16;

/** How long after the start error pages are made in advance, in milliseconds. */
const PRERENDER_MS = 1000;

/** One process' share of the site: its own library, its own pages, one listener. */
export interface Instance {
  readonly library: Library;
  /** Ends the search, which starts once readers are let in: its thread takes memory and a core that the start has better use for. */
  readonly closeSearch: () => Promise<void>;
  readonly closeCards: () => Promise<void>;
  /** Undefined when nobody is told of changes, or another process does it. */
  readonly announcer: Announcer | undefined;
  readonly server: Server;
  readonly metrics: Metrics;
}

/** Puts everything together; the listener does not listen yet. */
export async function openInstance(
  { cacheBytes, cardDiskBytes, pictureDiskBytes, trustedProxies, stallSeconds }: ServerSettings,
  root: string,
  log: Log,
): Promise<Instance> {
  const metrics = new Metrics();
  const failed = (error: unknown): void => {
    metrics.libraryFailed();
    log.error({ err: error }, 'library failed; it goes on with what it knows');
  };
  const [library, render] = await Promise.all([openSharedLibrary(false, failed), openRenderer()]);
  logProblems(library, log);
  hearFaults((error, instead) => log.error({ err: error }, instead));
  const security = securityHeaders(settings().siteUrl);
  const compressor = new Compressor(log);
  const { guard, problems, watch } = openStallGuard(library, new RenderQueue(RENDERS.atOnce, RENDERS.waiting), log);
  const files = await readFiles(root, security);
  const report = reporter(log, (outcome) => metrics.given(outcome));
  const giving = await openGiving({
    settings: givingSettings(),
    trustedProxies,
    siteUrl: settings().siteUrl,
    ...paperOfGifts(library),
    report,
  });
  const makePage = pageMaker({ render, guard, sheetAt: openSheets(files), security, formAction: (path) => formAction(path, giving) });
  const cache = new PageCache(makePage, compressor, cacheEvents(log, metrics), cacheBytes);
  library.onChange((keys) => cache.drop(keys));
  const pictures = openPictures(library, { memoryBytes: cacheBytes / 4, diskBytes: pictureDiskBytes }, security, log);
  const { cards, closeCards } = openCards({
    library,
    security,
    memoryBytes: cacheBytes / CARD_SHARE,
    diskBytes: cardDiskBytes,
    log,
    drawn: (outcome) => metrics.cardDrawn(outcome),
  });
  const draw = (path: string): Promise<Entity> => makePage(path);
  const givingPages = new GivingPages({ giving, cache, draw, security });
  const limit = rateLimit(Date.now, SEARCH_PER_ADDRESS, SEARCH_OVERALL);
  const maySearch = (request: IncomingMessage) => limit(addressOf(request, trustedProxies));
  const website = new Website({ library, cache, draw, files, pictures, cards, giving: givingPages, maySearch, security, log });
  metrics.watch(library, cache, problems);
  const server = openListener({ website, log, metrics, security });
  const begun: { search?: Search } = {};
  server.once('listening', () => (begun.search = startSearch(library, log)));
  server.once('listening', () => watch(stallSeconds));
  const closeSearch = async (): Promise<void> => begun.search?.close();
  // After the first answer, which is not to wait for them; or soon, where nobody comes.
  const prerender = (): void => void website.prerenderErrorPages();
  server.once('listening', () => setTimeout(prerender, PRERENDER_MS).unref());
  server.once('request', (_, response) => response.once('close', prerender));
  return { library, closeSearch, closeCards, announcer: await startAnnouncing(library, log), metrics, server };
}
