import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../tests/support/run';

// Debian keeps servers in sbin, which is not on every PATH.
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'].filter((folder) => folder !== '');

/** The path of a program, installed as root on Debian when it is missing. Throws an error that says what to install. */
export async function program(name: string, debianPackage: string): Promise<string> {
  const found = find(name);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error(`Installing ${debianPackage} (apt-get) …`);
    await run('apt-get', ['update'], { DEBIAN_FRONTEND: 'noninteractive' });
    await run('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  const installed = find(name);
  if (installed === undefined) throw new Error(`The measurements need ${name}: install it (Debian: apt-get install ${debianPackage})`);
  return installed;
}

function find(name: string): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
