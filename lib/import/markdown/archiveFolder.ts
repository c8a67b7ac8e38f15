import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { fileInside } from '../fileInside';

/** What generators fetch, keep or make themselves; no text of a site lies there. */
const NOT_TEXTS = /^(?:node_modules|vendor|themes|bower_components|_site|dist|build|resources|versioned_docs|_includes|_layouts|_sass)$/;
/** Jekyll's posts may be HTML; its pages of HTML are templates. */
const TEXT = /\.(?:md|mdx|markdown|mdown)$|(?:^|\/)_(?:posts|drafts)\/.*\.html?$/i;

/** Paths of all texts below a folder, relative to it, with `/`, in their order. Links to other places are not followed. */
export async function textFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const below = async (folder: string): Promise<void> => {
    const folders: string[] = [];
    for await (const entry of await opendir(path.join(root, folder))) {
      const at = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && !NOT_TEXTS.test(entry.name)) folders.push(at);
      else if (entry.isFile() && TEXT.test(at)) files.push(at);
    }
    for (const at of folders) await below(at);
  };
  await below('');
  return files.sort();
}

/** The first of several paths below `root` at which a file lies; its absolute path, inside of `root` whatever links say. */
export async function firstFile(root: string, candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of new Set(candidates)) {
    // No disk has such a name, and asking for one is an error of its own.
    const file = candidate.length > LONGEST_PATH ? undefined : await fileInside(root, candidate);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Characters; Linux takes 255 bytes for a name and 4,096 for a path. */
const LONGEST_PATH = 1000;
