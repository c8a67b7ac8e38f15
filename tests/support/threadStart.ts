import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run';

/** Where `builtScripts` puts the scripts of threads and processes, relative to the project. */
export const BUILT_SCRIPTS = 'node_modules/.cache/scripts-of-tests';

const FROM_SOURCE = pathToFileURL(path.join(root, 'lib/process/startFromSource.mjs'));

/** The plain JavaScript that `builtScripts` made of a source, such as `deskAtWork`. */
export const builtScript = (name: string): string => path.join(root, BUILT_SCRIPTS, `${name}.mjs`);

/**
 * Stands in for the one of `lib/process`: a thread of tests runs the same plain JavaScript as the site's, for from the sources each
 * takes a second of the processor to start.
 */
export function threadStart(script: URL): URL {
  const { name, ext } = path.parse(script.pathname);
  if (ext !== '.ts') return script;
  const built = builtScript(name);
  return existsSync(built) ? pathToFileURL(built) : FROM_SOURCE;
}
