import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureProgram, installPackage } from './debian';
import { startProgram, type Program } from './program';
import { rawRequest } from './rawRequest';
import { root } from './run';

const DEPLOYED = path.join(root, 'deploy', 'varnish');
const XKEY = 'varnish/vmods/libvmod_xkey.so';

/** Debian's Varnish with the files of deploy/varnish, in front of two machines of the site. */
export interface Varnish extends Program {
  /** Has it let go of what was made from these keys, as a machine of the site would, and answers how many answers that were. */
  readonly purge: (firmness: 'soft' | 'hard', keys: readonly string[]) => Promise<number>;
}

/** Starts Varnish on `port` in front of what listens on `origins`, two ports of 127.0.0.1, and waits until it answers. */
export async function startVarnish(port: number, origins: readonly [number, number]): Promise<Varnish> {
  const program = await ensureProgram('varnishd', 'varnish-modules');
  if (!isInstalled(XKEY)) await installPackage('varnish-modules');
  const folder = await mkdtemp(path.join(tmpdir(), 'varnish-'));
  await writeFile(path.join(folder, 'default.vcl'), await readFile(path.join(DEPLOYED, 'default.vcl')));
  await writeFile(path.join(folder, 'origins.vcl'), onLoopback(await readFile(path.join(DEPLOYED, 'origins.vcl'), 'utf8'), origins));
  const listens = ['-a', `127.0.0.1:${port}`, '-T', 'none', '-S', 'none'];
  // Without a jail, which only root could make; a log in shared memory of 4 MB instead of 80.
  const small = ['-F', '-j', 'none', '-n', folder, '-s', 'malloc,64m', '-l', '4m'];
  const varnish = await startProgram(program, [...small, ...listens, '-f', path.join(folder, 'default.vcl')], port, folder);
  return {
    ...varnish,
    purge: async (firmness, keys) => {
      const headers = { [`xkey-${firmness}`]: keys.join(' ') };
      return Number((await rawRequest(port, '/', { method: 'PURGE', headers })).body.replace('Purged ', ''));
    },
  };
}

/** Whether a library is below /usr/lib, where each processor's are in a folder of their own. */
function isInstalled(library: string): boolean {
  const folders = readdirSync('/usr/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['', ...folders.map(({ name }) => name)].some((folder) => existsSync(path.join('/usr/lib', folder, library)));
}

/** The deployed file with other ports and addresses, and nothing else of it changed. */
function onLoopback(vcl: string, origins: readonly [number, number]): string {
  const ports = origins.values();
  const moved = vcl.replaceAll(/\.port = "3000"/g, () => `.port = "${String(ports.next().value)}"`);
  return moved.replace('.host = "10.0.0.2"', '.host = "127.0.0.1"');
}
