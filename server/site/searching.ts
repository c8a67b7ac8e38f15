import type { Logger } from 'pino';
import type { Search } from '@/lib/search/question';
import { openSearch } from '@/lib/search/search';
import { shareSearch } from '@/lib/search/theSearch';
import { isDamage } from '@/lib/library/index/database';

/** Opens the search of this process, for its pages, on the `index` of its library. `damaged` is told when it finds the index damaged. */
export function startSearch(index: string, log: Logger, damaged: () => void): Search {
  const search = openSearch(index, (error) => {
    log.error({ err: error }, 'search failed, to be started again');
    if (isDamage(error)) damaged();
  });
  shareSearch(search);
  return search;
}
