import { shared } from '../process/shared';
import type { Library } from './library';

const library = shared<Library>('library');

/** Makes a library the one of this process; done by whoever starts it, before a page is asked for. */
export function shareLibrary(opened: Library): void {
  library.value = opened;
}

/**
 * The one library of this process. Pages only ever find it here, so that Next's bundle holds neither the watcher nor the
 * index. Rejects when nobody shared one.
 */
export function theLibrary(): Promise<Library> {
  if (library.value) return Promise.resolve(library.value);
  return Promise.reject(new Error('No library is open: the site runs by npm start or npm run dev, not by next itself.'));
}
