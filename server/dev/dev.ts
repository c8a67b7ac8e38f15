import { createServer, type ServerResponse } from 'node:http';
import next from 'next';
import { CHANGES_PATH } from '@/lib/addresses/routes';
import { settings } from '@/lib/process/settings';
import { devCards } from './devCards';
import { keepNotes } from './deskNotes';
import { devGiving } from './devGiving';
import { devPictures } from './devPictures';
import { giveUp } from '../operations/giveUp';
import { firstReading, logOf, openSharedLibrary } from '../operations/library';
import type { Search } from '@/lib/search/question';
import { listen } from '../http/listen';
import { openLog } from '../operations/log';
import { startSearch } from '../site/searching';
import { serverSettings } from '../settings';
import { onShutdown } from '../operations/shutdown';

/** `npm run dev`: Next's development server with drafts, and a stream that tells an open page that an article changed. */
async function develop(): Promise<void> {
  const server = serverSettings();
  const log = openLog('error');
  const begun: { search?: Search } = {};
  const failed = (error: unknown): void => log.error({ err: error }, 'library failed; it goes on with what it knows');
  const { library, file, damaged } = await openSharedLibrary(true, {
    failed,
    progress: firstReading(log),
    log: logOf(log),
    exchanged: (index) => begun.search?.reopen(index),
  });
  const search = (begun.search = startSearch(file, log, damaged));
  const app = next({ dev: true });
  await app.prepare();
  const files = devPictures(library, server, devCards(library, log, app.getRequestHandler()));
  const handle = await devGiving(library, server, files);
  const open = new Set<ServerResponse>();
  const tell = (): void => {
    for (const response of open) response.write('data: changed\n\n');
  };
  library.onChange(tell);
  keepNotes(library, settings().contentDir, tell);
  const listener = createServer((request, response) => {
    if (request.url !== CHANGES_PATH) return void handle(request, response);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // Sent at once, so that the page knows that it is listened to.
    response.write(': open\n\n');
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  const upgrade = app.getUpgradeHandler();
  listener.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
  const at = await listen(listener, server.port, server.host);
  console.error(`${library.site.name}: http://localhost:${at}`);
  onShutdown(async () => {
    listener.closeAllConnections();
    await Promise.all([library.close(), search.close()]);
    await app.close();
  });
}

develop().catch(giveUp);
