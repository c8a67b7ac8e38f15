import { ensureProgram } from './debian';
import { run } from './run';

/** What lynx shows of an address, its links unnumbered. Installs lynx as root on Debian, else throws what to install. */
export async function inLynx(url: string): Promise<string> {
  const { code, stdout, stderr } = await run(await ensureProgram('lynx', 'lynx'), ['-dump', '-nolist', '-display_charset=utf-8', url]);
  if (code !== 0) throw new Error(`lynx failed on ${url}:\n${stderr}`);
  return stdout;
}
