import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAbsence } from '../../files/stamp';

/** What generators fetch, keep or make themselves; no text of a site lies there. */
const NOT_TEXTS = /^(?:node_modules|vendor|themes|bower_components|_site|dist|build|resources|versioned_docs|_includes|_layouts|_sass)$/;
const TEXT = /\.(?:md|mdx|markdown|mdown)$/i;

/** Paths of all files of Markdown below a folder, relative to it, with `/`, in their order. Links to other places are not followed. */
export async function textFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const below = async (folder: string): Promise<void> => {
    const folders: string[] = [];
    for await (const entry of await opendir(path.join(root, folder))) {
      const at = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && !NOT_TEXTS.test(entry.name)) folders.push(at);
      else if (entry.isFile() && TEXT.test(entry.name)) files.push(at);
    }
    for (const at of folders) await below(at);
  };
  await below('');
  return files.sort();
}

/** The first of several paths below `root` at which a file lies; its absolute path, which is inside of `root` whatever links say. */
export async function firstFile(root: string, candidates: readonly string[]): Promise<string | undefined> {
  const home = await realpath(root);
  for (const candidate of candidates) {
    const file = path.join(home, candidate);
    if (!isInside(home, file)) continue;
    const real = await realpath(file).catch(absent);
    if (real !== undefined && isInside(home, real) && (await stat(real)).isFile()) return real;
  }
  return undefined;
}

function isInside(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** A name that is too long, or holds what no name can, is no file either. */
function absent(error: unknown): undefined {
  if (isAbsence(error)) return undefined;
  if (error instanceof Error && 'code' in error && /^(?:ENAMETOOLONG|ERR_INVALID_ARG_VALUE|EINVAL|ELOOP|EACCES)$/.test(String(error.code)))
    return undefined;
  throw error;
}
