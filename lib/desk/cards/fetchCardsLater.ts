import { LRUCache } from 'lru-cache';
import type { Reach } from '../../linkCards/fetchPublic';
import { addCards } from './addCards';

/** Addresses of which nothing came, and that are not asked again each time their text is saved. */
const MOST_TRIED = 1000;

/** Fetches the cards of a text that was saved, by its path in the content folder. Never rejects. */
export type FetchCardsLater = (file: string) => Promise<void>;

/**
 * For a desk, at which nobody waits for another site: texts come one after the other. One without a folder of its own is left alone, since
 * it would move under its editor's hands; check-content names the command that moves it. `failed` hears of a disk that fails.
 */
export function openCardFetcher(folder: string, failed: (error: unknown) => void, reach?: Reach): FetchCardsLater {
  const tried = new LRUCache<string, true>({ max: MOST_TRIED });
  let last: Promise<void> = Promise.resolve();
  return (file) => {
    if (!file.endsWith('/index.md')) return Promise.resolve();
    last = last
      .then(() => addCards(folder, file, { reach, except: (url) => tried.has(url) }))
      .then(({ outcomes }) => {
        for (const { url, card } of outcomes) if (!card) tried.set(url, true);
      })
      .catch(failed);
    return last;
  };
}
