import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { absent } from '../files/stamp';

/** A file below a folder by its path there; `undefined` where there is none, or where the path or a link on it leaves the folder. */
export async function fileInside(folder: string, relative: string): Promise<string | undefined> {
  if (relative.includes('\0')) return undefined;
  const wanted = path.resolve(folder, relative.replace(/^\/+/, ''));
  const [root, real] = [await realpath(folder).catch(absent), await realpath(wanted).catch(absent)];
  if (root === undefined || real === undefined || !real.startsWith(root + path.sep)) return undefined;
  return (await stat(real)).isFile() ? real : undefined;
}
