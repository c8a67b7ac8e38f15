import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run';

/** Where `builtThreads` puts the scripts of threads, relative to the project. */
export const BUILT_THREADS = 'node_modules/.cache/threads-of-tests';

const FROM_SOURCE = pathToFileURL(path.join(root, 'lib/process/startFromSource.mjs'));

/**
 * Stands in for the one of `lib/process`: a thread of tests runs the same plain JavaScript as the site's, for from the sources each
 * takes a second of the processor to start.
 */
export function threadStart(script: URL): URL {
  const { name, ext } = path.parse(script.pathname);
  if (ext !== '.ts') return script;
  const built = path.join(root, BUILT_THREADS, `${name}.mjs`);
  return existsSync(built) ? pathToFileURL(built) : FROM_SOURCE;
}
