import { AsyncLocalStorage } from 'node:async_hooks';
import { shared } from '../process/shared';
import type { Library } from './library';

const library = shared<Library>('library');
const ofRender = (shared<AsyncLocalStorage<Library>>('libraryOfRender').value ??= new AsyncLocalStorage<Library>());

/** Makes a library the one of this process; done by whoever starts it, before a page is asked for. */
export function shareLibrary(opened: Library): void {
  library.value = opened;
}

/** Runs `render`, whose pages ask this library instead, however deep and however late: it may say what no other page knows. */
export function withLibrary<T>(instead: Library, render: () => T): T {
  return ofRender.run(instead, render);
}

/**
 * The one library of this process. Pages only ever find it here, so that Next's bundle holds neither the watcher nor the
 * index. Rejects when nobody shared one.
 */
export function theLibrary(): Promise<Library> {
  const found = ofRender.getStore() ?? library.value;
  if (found) return Promise.resolve(found);
  return Promise.reject(new Error('No library is open: the site runs by npm start or npm run dev, not by next itself.'));
}
