import type { Logger } from 'pino';
import type { Library } from '@/lib/library/library';
import { openAnnouncer, type Announcer } from '@/lib/discovery/announce/announcer';
import { paperOf } from '@/lib/discovery/paper';

/**
 * Tells hubs and search engines what changes, in the first of several processes alone: each would tell the same.
 * Undefined when nobody is to be told, or when the queue's file cannot be opened, which is logged: readers come first.
 */
export async function startAnnouncing(
  library: Library,
  log: Logger,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Announcer | undefined> {
  if ((env.PROCESS_NUMBER ?? '0') !== '0') return undefined;
  try {
    // The paper's name and sections may change while it runs; what the environment says does not.
    const paper = {
      ...paperOf(library, env),
      get site() {
        return library.site;
      },
    };
    return await openAnnouncer({ library, paper, log });
  } catch (error) {
    log.error({ err: error }, 'nothing is announced: the queue cannot be opened');
    return undefined;
  }
}
