import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { absent } from '../../files/stamp';

/**
 * Writes a file so that whoever looks, also after a sudden end, finds what it was or all that it is to be: to a hidden file beside it, onto
 * the disk, then into its place. `isStill` is asked right before that; where it answers false, nothing is changed and the answer is false.
 * Rejects as the disk does, and leaves nothing then.
 */
export async function writeWhole(at: string, bytes: Uint8Array, isStill: () => Promise<boolean>): Promise<boolean> {
  const folder = path.dirname(at);
  await mkdir(folder, { recursive: true });
  const before = await stat(at).catch(absent);
  const unfinished = path.join(folder, `.${randomBytes(6).toString('hex')}.desk`);
  await sweep(folder);
  try {
    await writeOut(unfinished, bytes, before?.mode);
    if (!(await isStill())) return false;
    if (before) await rename(unfinished, at);
    else if (!(await putNew(unfinished, at))) return false;
    await writeOutFolder(folder);
    return true;
  } finally {
    await rm(unfinished, { force: true });
  }
}

const UNFINISHED = /^\.[0-9a-f]{12}\.desk$/;
/** Milliseconds after which nobody writes it any more. */
const LEFT_MS = 3_600_000;

/** Takes away what a desk has left that was ended while it wrote. */
async function sweep(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => UNFINISHED.test(each))) {
    const left = await stat(path.join(folder, name)).catch(absent);
    if (left && Date.now() - left.mtimeMs > LEFT_MS) await rm(path.join(folder, name), { force: true });
  }
}

async function writeOut(at: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(at, 'wx', 0o666);
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** False when somebody has made a file of this name meanwhile, whose place is never taken; where the disk knows no links, it may be. */
async function putNew(unfinished: string, at: string): Promise<boolean> {
  try {
    await link(unfinished, at);
  } catch (error) {
    if (isOf(error, ['EEXIST'])) return false;
    if (!isOf(error, ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])) throw error;
    await rename(unfinished, at);
  }
  return true;
}

function isOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** A name is on the disk once its folder is. Some systems open no folder, and need none of this. */
export async function writeOutFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  try {
    await opened?.sync();
  } catch (error) {
    if (!isOf(error, ['EINVAL', 'EPERM', 'EISDIR'])) throw error;
  } finally {
    await opened?.close();
  }
}
