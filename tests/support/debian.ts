import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run';

/** The first of these programs that is on PATH or where Debian keeps programs; servers are in sbin, which is not on every PATH. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'].filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program, installed as root on Debian when it is missing. Throws an error that says what to install. */
export async function ensureProgram(name: string, debianPackage: string): Promise<string> {
  const found = findProgram(name);
  if (found !== undefined) return found;
  const failure = await installPackage(debianPackage);
  const installed = findProgram(name);
  if (installed !== undefined) return installed;
  throw new Error(`${name} is missing: install it (Debian: apt-get install ${debianPackage}).${failure}`);
}

/** As root on Debian, installs a package; elsewhere does nothing. Answers what went wrong, or nothing. */
export async function installPackage(name: string): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return '';
  console.error(`Installing ${name} (apt-get) …`);
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', name]]) {
    const { code, stderr } = await run('apt-get', args, quietly);
    if (code !== 0) return `\napt-get ${args.join(' ')} failed:\n${stderr}`;
  }
  return '';
}
