import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { absent } from './stamp';

/** Drives that know no second name for a file, such as those of cameras and some on the network. */
const NO_LINKS: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/**
 * Writes a file that is not there yet, in a folder that is: whole and on the disk, or not at all, whenever the process is killed; what it
 * then leaves is hidden. False where there is one of that name, which stays as it is. Rejects when the disk refuses.
 */
export async function writeNew(file: string, bytes: Uint8Array): Promise<boolean> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await nameIt(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** By a link and not by renaming, which would take the place of another's file. */
async function nameIt(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.includes(code)) throw error;
  }
  if (await stat(file).catch(absent)) return false;
  await rename(temporary, file);
  return true;
}
