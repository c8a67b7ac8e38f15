import { contentFiles } from '../../content/contentFiles';
import { CONTENT_FOLDERS } from '../../content/kinds';

/** The files of all texts of a content folder, by their paths in it. */
export async function everyText(folder: string): Promise<string[]> {
  const files = await Promise.all(CONTENT_FOLDERS.map((under) => contentFiles(folder, under)));
  return files.flat().map(({ file }) => file);
}
