import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FOLDERS } from '../../content/kinds';
import { absent } from '../../files/stamp';

/** A real folder that holds content, and what its files' paths begin with. */
export interface Root {
  readonly real: string;
  /** `''`, or one of the folders of a kind. */
  readonly prefix: string;
}

/**
 * Where the content really lies: the content folder, and its folders when they are links to elsewhere. The
 * second answer is another whenever one of them is another folder than before, at the same place or not, or was for a moment.
 */
export async function findRoots(folder: string): Promise<{ roots: Root[]; identity: string }> {
  const roots: Root[] = [];
  const marks = await linksOnTheWay(folder);
  for (const name of ['', ...CONTENT_FOLDERS]) {
    const real = await realpath(path.join(folder, name)).catch(absent);
    const stats = real === undefined ? undefined : await stat(real).catch(absent);
    if (real === undefined || !stats) continue;
    // A folder that is deleted and made anew at once may be given the same number.
    marks.push(`${real} ${stats.dev} ${stats.ino} ${stats.birthtimeMs}`);
    if (name === '' || real !== path.join(roots[0]?.real ?? '', name)) roots.push({ real, prefix: name });
  }
  return { roots, identity: marks.join('\n') };
}

/**
 * Tells that a link on the way was set, even if it leads where it led before: whoever has looked through it meanwhile has seen a part of
 * another folder.
 */
async function linksOnTheWay(folder: string): Promise<string[]> {
  const steps = path.resolve(folder).split(path.sep);
  const ways = steps.slice(1).map((_, at) => steps.slice(0, at + 2).join(path.sep));
  const found = await Promise.all(ways.map((way) => lstat(way).catch(absent)));
  return found.flatMap((stats) => (stats?.isSymbolicLink() ? [`${stats.ino} ${stats.ctimeMs}`] : []));
}
