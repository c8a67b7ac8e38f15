import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { absent } from './library/stamp';

/** A Markdown file of the content folder and the slug its name gives. */
export interface ContentFile {
  /** Relative to the content folder, with `/`: `articles/2025/06/mon-article.md`. */
  readonly file: string;
  readonly slug: string;
}

/**
 * Every Markdown file below `folder/under` (`articles`, `pages`, or a folder in one of them), in the order of their
 * paths. A missing folder is an empty one: a new paper has no article yet.
 */
export async function contentFiles(folder: string, under: string): Promise<ContentFile[]> {
  const above = path.join(folder, under);
  const entries = await entriesBelow(above);
  return entries
    .filter((entry) => entry.name.endsWith('.md') && !entry.isDirectory())
    .map(({ parentPath, name }) => `${under}${parentPath.slice(above.length).split(path.sep).join('/')}/${name}`)
    .filter(isMarkdown)
    .sort()
    .map((file) => ({ file, slug: slugOf(file) }));
}

async function entriesBelow(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    absent(error);
    const stats = await stat(folder).catch(absent);
    if (stats?.isDirectory() === false) throw error;
    // A folder inside this one that went while it was being listed says nothing about the others.
    return stats ? entriesBelow(folder) : [];
  }
}

/** Markdown of an article or a page. Hidden files and folders are an editor's or a tool's own business. */
export function isMarkdown(file: string): boolean {
  return /^(?:articles|pages)\/.*\.md$/.test(file) && !/(?:^|\/)\./.test(file);
}

/** `articles/2025/06/x.md` and `articles/x/index.md` are both `x`. */
export function slugOf(file: string): string {
  const steps = file.replace(/\.md$/, '').split('/');
  return (steps.at(-1) === 'index' ? steps.at(-2) : steps.at(-1)) ?? file;
}
