import path from 'node:path';
import { contentFiles, isMarkdown, type Unreadable } from '../../content/contentFiles';
import { asyncDisk, type Disk } from '../../files/disk';
import { foldersOf } from '../catalogue/heldFolders';
import { inParallel } from '../../files/inParallel';
import { isFolder, stampAt, type Stamp } from '../../files/stamp';

/** The paper's settings, relative to the content folder. */
export const SITE_FILE = 'site.yaml';

/** Looks kept waiting for the disk at once: more than the four threads of Node's pool, so that none of them idles. */
const WIDTH = 16;

export interface Scan {
  /** Of every file that counts, by path relative to the content folder. */
  readonly stamps: Map<string, Stamp>;
  /** Why folders could not be listed, by path. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

/** Lists the content folder and looks at each file. `choose` answers how to ask for them. */
export async function scan(folder: string, choose: (folder: string, files: readonly string[]) => Disk = () => asyncDisk): Promise<Scan> {
  const unreadable = new Map<string, unknown>();
  const tell: Unreadable = (at, error) => unreadable.set(at, error);
  const files = [...(await contentFiles(folder, 'articles', tell)), ...(await contentFiles(folder, 'pages', tell))];
  const paths = [SITE_FILE, ...files.map(({ file }) => file)];
  return { stamps: await lookAt(folder, paths, choose(folder, paths)), unreadable };
}

/** The stamps of those files that are there. */
export async function lookAt(folder: string, files: Iterable<string>, disk = asyncDisk): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  await inParallel(files, WIDTH, async (file) => {
    const stamp = await stampAt(path.join(folder, file), disk);
    if (stamp) stamps.set(file, stamp);
  });
  return stamps;
}

/** The files that are known, and the folders that hold them. */
export interface Known {
  readonly files: () => Iterable<string>;
  readonly isFolder: (at: string) => boolean;
}

/**
 * The files that paths stand for: the files themselves and, for everything else, what lies below it on the disk and
 * among the `known` files, since a folder may have come or gone with all it holds.
 */
export async function filesAt(folder: string, paths: readonly string[], known: Known): Promise<Set<string>> {
  const isFile = (at: string): boolean => at === SITE_FILE || isMarkdown(at);
  const files = new Set(paths.filter(isFile));
  const folders = new Set(paths.filter((at) => !isFile(at) && !/(?:^|\/)\./.test(at)));
  if ([...folders].some(known.isFolder)) {
    for (const file of known.files()) if (foldersOf(file).some((above) => folders.has(above))) files.add(file);
  }
  for (const below of folders) {
    if (!(await isFolder(path.join(folder, below)))) continue;
    // A folder that cannot be listed is told by the scans.
    for (const { file } of await contentFiles(folder, below, () => undefined)) files.add(file);
  }
  return files;
}
