import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAbsence, unlessShortage } from '../files/stamp';
import { isMarkdown } from './kinds';

/** A Markdown file of the content folder and the slug its name gives. */
export interface ContentFile {
  /** Relative to the content folder, with `/`: `articles/2025/06/mon-article.md`. */
  readonly file: string;
  readonly slug: string;
}

/** Told of a folder that cannot be listed, by its path relative to the content folder. */
export type Unreadable = (folder: string, error: unknown) => void;

const refuse: Unreadable = (_, error) => {
  throw error;
};

/**
 * Every Markdown file below `folder/under` (`articles`, or a folder in it), in the order of their
 * paths. A missing folder is an empty one: a new paper has no article yet. Rejects for a folder that cannot be listed,
 * unless somebody wants to be told of it: then the others are.
 */
export async function contentFiles(folder: string, under: string, unreadable: Unreadable = refuse): Promise<ContentFile[]> {
  const files: string[] = [];
  for await (const file of filesBelow(folder, under, unreadable)) files.push(file);
  return files.sort().map((file) => ({ file, slug: slugOf(file) }));
}

/** The same one by one, in no order: a million paths at once would be 300 MB. */
export async function* filesBelow(folder: string, under: string, unreadable: Unreadable): AsyncGenerator<string> {
  const below: string[] = [];
  try {
    for await (const entry of await opendir(path.join(folder, under), { bufferSize: 256 })) {
      const at = `${under}/${entry.name}`;
      if (entry.isDirectory()) below.push(at);
      else if (isMarkdown(at)) yield at;
    }
  } catch (error) {
    unlessShortage(error);
    // One folder that went meanwhile, or that nobody may read, says nothing about the others.
    if (await isThere(path.join(folder, under))) unreadable(under, error);
  }
  for (const at of below) yield* filesBelow(folder, at, unreadable);
}

/** A file in a folder's place is there, and cannot be listed. */
async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    (error: unknown) => !isAbsence(error),
  );
}

/** `articles/2025/06/x.md` and `articles/x/index.md` are both `x`. */
export function slugOf(file: string): string {
  const end = file.endsWith('.md') ? file.length - '.md'.length : file.length;
  const start = file.lastIndexOf('/', end - 1) + 1;
  const name = file.slice(start, end);
  if (name !== 'index' || start === 0) return name;
  return file.slice(file.lastIndexOf('/', start - 2) + 1, start - 1);
}
