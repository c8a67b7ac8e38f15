import { shared } from '../process/shared';
import type { Search } from './question';

const search = shared<Search>('search');

/** Makes a search the one of this process. */
export function shareSearch(opened: Search): void {
  search.value = opened;
}

/** The search of this process, when one is open. */
export function theSearch(): Search | undefined {
  return search.value;
}
