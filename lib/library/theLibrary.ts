import type { Library } from './library';

const KEY = Symbol.for('newsroom.library');

/** Makes a library the one of this process; done by whoever starts it, before a page is asked for. */
export function shareLibrary(library: Library): void {
  Reflect.set(globalThis, KEY, library);
}

/**
 * The one library of this process. Next bundles its own copy of every module, so a module variable would be two
 * libraries, one for the pages and one for the server around them; `globalThis` is the only thing both share. The pages
 * only ever find it here, so that the bundle holds neither the watcher nor the index. Rejects when nobody shared one.
 */
export function theLibrary(): Promise<Library> {
  const shared: unknown = Reflect.get(globalThis, KEY);
  if (isLibrary(shared)) return Promise.resolve(shared);
  return Promise.reject(new Error('No library is open: the site runs by npm start or npm run dev, not by next itself.'));
}

function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null && 'findArticle' in value && 'site' in value;
}
