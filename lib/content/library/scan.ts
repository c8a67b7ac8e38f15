import path from 'node:path';
import { contentFiles, isMarkdown } from '../contentFiles';
import { inParallel } from './inParallel';
import { isFolder, look, type Stamp } from './stamp';

/** The paper's settings, relative to the content folder. */
export const SITE_FILE = 'site.yaml';

/** Looks kept waiting for the disk at once: more than the four threads of Node's pool, so that none of them idles. */
const WIDTH = 16;

/** Every file that counts, with its stamp, by path relative to the content folder. Rejects when a folder cannot be read. */
export async function scan(folder: string): Promise<Map<string, Stamp>> {
  const files = [...(await contentFiles(folder, 'articles')), ...(await contentFiles(folder, 'pages'))];
  return lookAt(folder, [SITE_FILE, ...files.map(({ file }) => file)]);
}

/** The stamps of those files that are there. */
export async function lookAt(folder: string, files: Iterable<string>): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  await inParallel(files, WIDTH, async (file) => {
    const stamp = await look(path.join(folder, file));
    if (stamp) stamps.set(file, stamp);
  });
  return stamps;
}

/**
 * The files that paths stand for: the files themselves and, for everything else, what lies below it on the disk and
 * among the `known` files, since a folder may have come or gone with all it holds.
 */
export async function filesAt(folder: string, paths: readonly string[], known: () => Iterable<string>): Promise<Set<string>> {
  const isFile = (at: string): boolean => at === SITE_FILE || isMarkdown(at);
  const files = new Set(paths.filter(isFile));
  const folders = new Set(paths.filter((at) => !isFile(at) && !/(?:^|\/)\./.test(at)));
  if (folders.size === 0) return files;
  for (const file of known()) if (foldersOf(file).some((above) => folders.has(above))) files.add(file);
  for (const below of folders) {
    if (!(await isFolder(path.join(folder, below)))) continue;
    for (const { file } of await contentFiles(folder, below)) files.add(file);
  }
  return files;
}

/** `articles/2025/x.md` lies in `articles` and in `articles/2025`. */
function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
