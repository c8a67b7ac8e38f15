import type { Library } from '@/lib/library/library';
import { machineHeaders } from '@/lib/discovery/machines/signals';
import { givingSettings } from '@/lib/donation/settings';
import { settings } from '@/lib/process/settings';
import { openCards } from './cards/openCards';
import { formAction } from './giving/formAction';
import { openGiving, paperOfGifts, type Giving } from './giving/giving';
import { GivingPages } from './giving/givingPages';
import { reporter } from './giving/report';
import { addressOf } from './http/clientAddress';
import type { Entity } from './http/entity';
import { securityHeaders, type Headers } from './http/headers';
import { rateLimit, type Rate } from './http/rateLimit';
import { RenderQueue } from './jobs/renderQueue';
import type { Watchdog } from './jobs/watchdog';
import type { Log } from './operations/log';
import type { Metrics } from './operations/metrics';
import { cacheEvents } from './pages/cacheEvents';
import { Compressor } from './pages/compressor';
import { PageCache } from './pages/pageCache';
import { pageMaker, type MakePage } from './pages/pages';
import type { Render } from './pages/renderer';
import { signUpOrigins } from './pages/signUpOrigins';
import { openSheets } from './pages/style/sheets';
import type { ServerSettings } from './settings';
import { readFiles } from './site/files';
import { openPictures } from './site/openPictures';

import { Website } from './site/website';

/** Renders at a time, and how many may wait: two keep a core busy; five hundred are some six seconds of work. */
const RENDERS = { atOnce: 2, waiting: 500 };

/** A reader who tries words and leafs through results; a library's reading room has one address. */
const SEARCH_PER_ADDRESS: Rate = { burst: 60, perMinute: 60 };
/** A search costs a query and a render, 20 ms: 20 a second are less than half a core. */
const SEARCH_OVERALL: Rate = { burst: 100, perMinute: 1200 };

/** Cards are asked for by few, and are on disk: this share of the memory for pages is some 400 of them. */
const CARD_SHARE = 16;

/** What the site of a process is made of. */
interface Parts {
  readonly server: ServerSettings;
  /** Of the project: where `public/` and the build are. */
  readonly root: string;
  readonly library: Library;
  readonly render: Render;
  readonly watchdog: Watchdog;
  readonly log: Log;
  readonly metrics: Metrics;
}

interface Opened {
  readonly website: Website;
  readonly cache: PageCache;
  readonly security: Headers;
  readonly closeCards: () => Promise<void>;
}

/** Opens what answers readers: files, pages, pictures, cards and the giving flow, over one library. */
export async function openWebsite(parts: Parts): Promise<Opened> {
  const { server, root, library, log, metrics } = parts;
  const { cacheBytes, cardDiskBytes, pictureDiskBytes, trustedProxies } = server;
  const security = securityHeaders(settings().siteUrl);
  const files = await readFiles(root, security);
  const giving = await openGift(parts);
  const draw = openPress(parts, files, giving, security);
  const cache = new PageCache(draw, new Compressor(log), cacheEvents(log, metrics), cacheBytes);
  library.onChange((keys) => cache.drop(keys));
  const { cards, closeCards } = openCards({
    library,
    security,
    memoryBytes: cacheBytes / CARD_SHARE,
    diskBytes: cardDiskBytes,
    log,
    drawn: (outcome) => metrics.cardDrawn(outcome),
  });
  const limit = rateLimit(Date.now, SEARCH_PER_ADDRESS, SEARCH_OVERALL);
  const website = new Website({
    library,
    cache,
    draw,
    files,
    pictures: openPictures(library, { memoryBytes: cacheBytes / 4, diskBytes: pictureDiskBytes }, security, log),
    cards,
    giving: new GivingPages({ giving, cache, draw, security }),
    maySearch: (request) => limit(addressOf(request, trustedProxies)),
    log,
    security,
  });
  return { website, cache, security, closeCards };
}

/** The giving flow, by the environment's settings and what the paper says of gifts. */
function openGift({ server, library, log, metrics }: Parts): Promise<Giving> {
  return openGiving({
    settings: givingSettings(),
    trustedProxies: server.trustedProxies,
    siteUrl: settings().siteUrl,
    ...paperOfGifts(library),
    report: reporter(log, (outcome) => metrics.given(outcome)),
  });
}

/** What makes pages, in their turn and under the watchdog's eyes. */
function openPress({ library, render, watchdog }: Parts, files: ReadonlyMap<string, Entity>, giving: Giving, security: Headers): MakePage {
  return pageMaker({
    render,
    queue: new RenderQueue(RENDERS.atOnce, RENDERS.waiting),
    watchdog,
    sheetAt: openSheets(files),
    security,
    formAction: (path, html) => [...formAction(path, giving), ...signUpOrigins(html, library.site)],
    machineHeaders: () => machineHeaders({ site: library.site, siteUrl: settings().siteUrl }),
    catchUp: () => library.catchUp(),
  });
}
