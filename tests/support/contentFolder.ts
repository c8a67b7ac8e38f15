import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './run';
import { removeFolder } from './removeFolder';

/** A content folder of a test's own. */
export interface ContentFolder {
  /** Absolute. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** The project's own content in a temporary folder, with `files` (by path, such as `articles/x.md`) added or replaced. */
export async function contentFolder(files: Readonly<Record<string, string>> = {}): Promise<ContentFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'content-'));
  await cp(path.join(root, 'content'), folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const at = path.join(folder, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, text);
  }
  return { folder, remove: () => removeFolder(folder) };
}
