const FROM_SOURCE = new URL('./startFromSource.mjs', import.meta.url);

/**
 * What a thread of this script starts with, the script's address in its `argv`. The build, whose scripts are all plain JavaScript, puts
 * « the script itself » in the place of this file.
 */
export function threadStart(script: URL): URL {
  return script.pathname.endsWith('.ts') ? FROM_SOURCE : script;
}
