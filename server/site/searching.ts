import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Logger } from 'pino';
import { articlesIn } from '@/lib/addresses/fronts';
import type { Library } from '@/lib/library/library';
import type { Search } from '@/lib/search/question';
import { openSearch } from '@/lib/search/search';
import { shareSearch } from '@/lib/search/theSearch';
import { settings } from '@/lib/process/settings';

/**
 * Opens the search of this process, for its pages, and keeps it in step with the library. `instance` tells the indexes of
 * several processes apart: they keep the same number when they are replaced.
 */
export function startSearch(library: Library, log: Logger, instance = process.env.PROCESS_NUMBER ?? '0'): Search {
  const { contentDir, cacheDir } = settings();
  const search = openSearch(contentDir, path.join(cacheDir, indexName(contentDir, instance)), (event) => {
    if (event instanceof Error) log.error({ err: event }, 'search failed, to be started again');
    else if (event.kind === 'unread') log.error(event, 'search could not read a file');
    else log.info(event, 'search index complete');
  });
  shareSearch(search);
  library.onChange((keys) => {
    // Of another section, files are articles now, or no longer.
    if (keys.has('site')) search.compare();
    const slugs = articlesIn(keys);
    if (slugs.length > 0) search.changed(slugs.map((slug) => ({ slug, file: library.sourceFile(slug) })));
  });
  return search;
}

/** One index for each content folder and process. */
function indexName(contentDir: string, instance: string): string {
  const paper = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return `search-${paper}-${instance}.db`;
}
