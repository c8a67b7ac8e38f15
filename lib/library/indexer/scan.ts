import path from 'node:path';
import { contentFiles, filesBelow } from '../../content/contentFiles';
import { CONTENT_FOLDERS, FRONT_FILE, isReadAlone, SITE_FILE } from '../../content/kinds';
import { asyncDisk, diskFor, type Disk } from '../../files/disk';
import { inParallel } from '../../files/inParallel';
import { isFolder, stampAt, type Stamp } from '../../files/stamp';

/** Looks kept waiting for the disk at once: more than the four threads of Node's pool, so that none of them idles. */
const WIDTH = 16;
/** Files that are looked at together, in 2 ms. */
const TOGETHER = 500;

/** A file on the disk, by path relative to the content folder. */
export type Found = readonly [file: string, stamp: Stamp];

/**
 * Every file that is read by itself with its stamp, some at a time. `unreadable` is given the folders that cannot be listed, and why.
 */
export async function* scan(folder: string, unreadable: Map<string, unknown>): AsyncGenerator<readonly Found[]> {
  let files: string[] = [FRONT_FILE];
  for (const under of CONTENT_FOLDERS) {
    for await (const file of filesBelow(folder, under, (at, error) => unreadable.set(at, error))) {
      files.push(file);
      if (files.length < TOGETHER) continue;
      yield [...(await lookAt(folder, files, diskFor(folder, files)))];
      files = [];
    }
  }
  yield [...(await lookAt(folder, files, diskFor(folder, files)))];
}

/** The stamps of those files that are there. */
export async function lookAt(folder: string, files: Iterable<string>, disk: Disk = asyncDisk): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  await inParallel(files, WIDTH, async (file) => {
    const stamp = await stampAt(path.join(folder, file), disk);
    if (stamp) stamps.set(file, stamp);
  });
  return stamps;
}

/**
 * The files that paths stand for: the files themselves and, for everything else, what lies below it on the disk and among those that
 * are known (`knownBelow` a folder), since a folder may have come or gone with all it holds.
 */
export async function filesAt(
  folder: string,
  paths: readonly string[],
  knownBelow: (folder: string) => Iterable<readonly string[]>,
): Promise<Set<string>> {
  const isFile = (at: string): boolean => at === SITE_FILE || isReadAlone(at);
  const files = new Set(paths.filter(isFile));
  for (const at of new Set(paths.filter((one) => !isFile(one) && !/(?:^|\/)\./.test(one)))) {
    for (const known of knownBelow(at)) for (const file of known) files.add(file);
    if (!(await isFolder(path.join(folder, at)))) continue;
    // A folder that cannot be listed is told by the scans.
    for (const { file } of await contentFiles(folder, at, () => undefined)) files.add(file);
  }
  return files;
}

/** `articles/2025/x.md` lies in `articles` and in `articles/2025`. */
export function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
