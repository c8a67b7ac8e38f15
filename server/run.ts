import cluster from 'node:cluster';
import type { Logger } from 'pino';
import type { Library } from '@/lib/library/library';
import { settings } from '@/lib/process/settings';
import { openAdmin } from './operations/admin';
import { openInstance, type Instance } from './instance';
import { drain, listen } from './http/listen';
import { openLog } from './operations/log';
import type { ServerSettings } from './settings';
import { tellReady } from './operations/ready';
import { onShutdown } from './operations/shutdown';
import { shareVersion } from './operations/versions';

/** One process that is the whole site, with its admin listener. */
export async function runSingle(server: ServerSettings, root: string): Promise<void> {
  const log = openLog(server.logLevel);
  const hangups = rescanOnHangup(log);
  const state: { instance?: Instance; isCompared: boolean; draining: boolean } = { isCompared: false, draining: false };
  const admin = await openAdmin(server.adminPort, {
    ready: () => state.instance !== undefined && state.isCompared && !state.draining,
    version: () => state.instance?.library.version(),
    metrics: () => state.instance?.metrics.registry.metrics() ?? Promise.resolve(''),
  });
  const instance = await openInstance(server, root, log);
  const port = await open(instance, server);
  state.instance = instance;
  void instance.compared.then(() => (state.isCompared = true));
  hangups.heed(instance.library);
  announce(log, instance, port, admin.port);
  tellReady();
  onShutdown(async () => {
    state.draining = true;
    await close(instance, server.drainMs, log);
    admin.server.close();
  });
}

/** One of several processes behind a primary, which is told when readers can be sent here. */
export async function runWorker(server: ServerSettings, root: string): Promise<void> {
  const log = openLog(server.logLevel);
  const hangups = rescanOnHangup(log);
  const instance = await openInstance(server, root, log);
  instance.metrics.share();
  const port = await open(instance, server);
  announce(log, instance, port);
  hangups.heed(instance.library);
  shareVersion(instance.library);
  tellReady();
  onShutdown(async () => {
    await close(instance, server.drainMs, log);
    cluster.worker?.disconnect();
  });
}

/** Lets readers in. Rejects when it cannot; nothing is left running then that a sudden end would hurt. */
async function open(instance: Instance, { port, host }: ServerSettings): Promise<number> {
  try {
    return await listen(instance.server, port, host);
  } catch (error) {
    await instance.library.close();
    throw error;
  }
}

/**
 * An operator's « look again »: for folders whose changes no watcher sees, such as network drives. To be called first of
 * all, since the signal ends a process that does not listen; one that comes during the start is heeded after it.
 */
function rescanOnHangup(log: Logger): { heed(library: Library): void } {
  let open: Library | undefined;
  let missed = false;
  const rescan = (library: Library): void => {
    library.rescan().then(
      () => log.info('rescanned'),
      (error: unknown) => log.error({ err: error }, 'rescan failed'),
    );
  };
  process.on('SIGHUP', () => {
    if (open) rescan(open);
    else missed = true;
  });
  return {
    heed: (library) => {
      open = library;
      if (missed) rescan(library);
    },
  };
}

function announce(log: Logger, { library }: Instance, port: number, adminPort?: number): void {
  log.info({ port, adminPort, siteUrl: settings().siteUrl, articles: library.count({ kind: 'latest' }) }, 'listening');
  log.flush();
  // For the person at the terminal; the log is for machines.
  if (cluster.isPrimary) console.error(`${library.site.name}: http://localhost:${port}`);
}

async function close({ server, library, closeSearch, closeCards }: Instance, drainMs: number, log: Logger): Promise<void> {
  log.info('draining');
  await drain(server, drainMs);
  await Promise.all([library.close(), closeSearch(), closeCards()]);
  log.info('closed');
  await new Promise<void>((resolve) => log.flush(() => resolve()));
}
