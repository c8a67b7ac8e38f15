import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAbsence } from '../files/stamp';

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
 * Every Markdown file below `folder/under` (`articles`, `pages`, or a folder in one of them), in the order of their
 * paths. A missing folder is an empty one: a new paper has no article yet. Rejects for a folder that cannot be listed,
 * unless somebody wants to be told of it: then the others are.
 */
export async function contentFiles(folder: string, under: string, unreadable: Unreadable = refuse): Promise<ContentFile[]> {
  const above = path.join(folder, under);
  const relative = (at: string): string => under + at.slice(above.length).split(path.sep).join('/');
  const entries = await entriesBelow(above, (at, error) => unreadable(relative(at), error));
  return entries
    .filter((entry) => entry.name.endsWith('.md') && !entry.isDirectory())
    .map(({ parentPath, name }) => `${relative(parentPath)}/${name}`)
    .filter(isMarkdown)
    .sort()
    .map((file) => ({ file, slug: slugOf(file) }));
}

async function entriesBelow(folder: string, unreadable: Unreadable): Promise<Dirent[]> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch {
    // One folder that went meanwhile, or that nobody may read, says nothing about the others: each is listed by itself.
    return entriesOf(folder, unreadable);
  }
}

async function entriesOf(folder: string, unreadable: Unreadable): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const below: Dirent[][] = [];
    for (const entry of entries) if (entry.isDirectory()) below.push(await entriesOf(path.join(folder, entry.name), unreadable));
    return [entries, ...below].flat();
  } catch (error) {
    if (await isFolderThere(folder)) unreadable(folder, error);
    return [];
  }
}

/** Whether something is at a path that was to be a folder: a file in its place is there, and cannot be listed. */
export async function isFolderThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    (error: unknown) => !isAbsence(error),
  );
}

/** Markdown of an article or a page. Hidden files and folders are an editor's or a tool's own business. */
export function isMarkdown(file: string): boolean {
  return /^(?:articles|pages)\/.*\.md$/.test(file) && !/(?:^|\/)\./.test(file);
}

/** `articles/2025/06/x.md` and `articles/x/index.md` are both `x`. */
export function slugOf(file: string): string {
  const end = file.endsWith('.md') ? file.length - '.md'.length : file.length;
  const start = file.lastIndexOf('/', end - 1) + 1;
  const name = file.slice(start, end);
  if (name !== 'index' || start === 0) return name;
  return file.slice(file.lastIndexOf('/', start - 2) + 1, start - 1);
}
