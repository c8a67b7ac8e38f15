import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Server } from 'node:http';
import { openCardFetcher } from '@/lib/desk/cards/fetchCardsLater';
import type { DeskParts } from '@/lib/desk/deskParts';
import { openHistory } from '@/lib/desk/history/openHistory';
import { BEGINNING, NewsroomIndex } from '@/lib/desk/list/newsroomIndex';
import { Live } from '@/lib/desk/live';
import { Store } from '@/lib/desk/store/store';
import { absent } from '@/lib/files/stamp';
import { openToRead } from '@/lib/library/index/schema';
import { settings } from '@/lib/process/settings';
import { Entity } from '../http/entity';
import { listen } from '../http/listen';
import type { Log } from '../operations/log';
import { firstReading, logOf, openSharedLibrary } from '../operations/library';
import { openPreviews } from '../preview/openPreviews';
import { answersOf } from './answers';
import { repliesOf } from './calls';
import { LatePreviews } from './latePreviews';
import { openListener } from './listener';
import type { DeskSettings } from './settings';
import { NOTHING_RUNS, PRIVATE } from './shell';
import { Tokens } from './token';
import { BuildMissing } from '../operations/built';

export interface Desk {
  readonly server: Server;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Opens the desk: the newsroom's library, its history, the previews, and the listener, which listens then. */
export async function openDesk(desk: DeskSettings, root: string, log: Log): Promise<Desk> {
  const { contentDir: folder, cacheDir, siteUrl } = settings();
  const files = await clientFiles(root);
  const failed = (error: unknown): void => log.error({ err: error }, 'library failed; it goes on with what it knows');
  const opened: { index?: NewsroomIndex } = {};
  const openIndex = (file: string, damaged?: () => void): void => {
    opened.index?.database.close();
    opened.index = new NewsroomIndex(openToRead(file, damaged));
  };
  const { library, file, damaged } = await openSharedLibrary(true, {
    failed,
    progress: firstReading(log),
    log: logOf(log),
    exchanged: (anew) => openIndex(anew),
  });
  openIndex(file, damaged);
  const store = new Store(folder);
  const { history, git } = await openHistory(store, cacheDir);
  const previews = new LatePreviews(() => openPreviews({ library, root, site: siteUrl, pictureDiskBytes: desk.pictureDiskBytes, log }));
  const parts: DeskParts = {
    folder,
    store,
    history,
    index: () => {
      if (!opened.index) throw new Error('the index is not open');
      return opened.index;
    },
    site: () => library.site,
    live: new Live(desk.site),
    fetchCardsLater: openCardFetcher(folder, (error) => log.error({ err: error }, 'cards of a text were not kept')),
    clock: Date.now,
  };
  const tokens = new Tokens();
  const signed = (await git?.askIf('config', 'user.name'))?.trim() ?? '';
  const own = signed === '' ? userInfo().username : signed;
  const place = { port: desk.port };
  const replies = repliesOf(answersOf({ desk: parts, git, previews, site: siteUrl }));
  const server = openListener({ door: () => ({ ...desk, port: place.port, own, tokens }), desk: parts, replies, previews, files, log });
  place.port = await listen(server, desk.port, desk.host);
  // Whoever opens the desk has the list by then.
  server.once('request', (_, response) =>
    response.once('close', () => setTimeout(() => void predrawNewest(parts, previews).catch(failed), PREDRAW_MS).unref()),
  );
  const close = async (): Promise<void> => void (await Promise.all([library.close(), previews.close()]));
  return { server, port: place.port, close };
}

/** Milliseconds from the first answer until the previews are opened, where nobody has asked for one. */
const PREDRAW_MS = 1500;

async function predrawNewest({ store, index }: DeskParts, previews: LatePreviews): Promise<void> {
  const [newest] = index().latest(BEGINNING, 1);
  if (newest) await previews.predraw(newest.file, (await store.read(newest.file)).text);
}

const CLIENT = {
  '/bureau.js': ['main.js', 'text/javascript; charset=utf-8'],
  '/bureau.css': ['main.css', 'text/css; charset=utf-8'],
} as const;

/** The client that the build has made. Throws `BuildMissing`. */
async function clientFiles(root: string): Promise<ReadonlyMap<string, Entity>> {
  const files = Object.entries(CLIENT).map(async ([address, [name, type]]): Promise<[string, Entity]> => {
    const body = await readFile(path.join(root, '.next/newsroom/desk', name)).catch(absent);
    if (!body) throw new BuildMissing('there is no client of the desk in .next; run: npm run build');
    const entity = new Entity(body, {
      ...PRIVATE,
      'cache-control': 'no-cache',
      'content-security-policy': NOTHING_RUNS,
      'content-type': type,
    });
    await entity.compress();
    return [address, entity];
  });
  return new Map(await Promise.all(files));
}
