import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { absent, printStamp, stampAt } from '../../files/stamp';

/** The text whose pictures a file of the content folder may be one of; `undefined` for a file that is none. */
export function textBeside(file: string): string | undefined {
  return /^[^/]+\/.+\/[^/.][^/]*$/.test(file) && !file.endsWith('.md') ? `${path.posix.dirname(file)}/index.md` : undefined;
}

/** What tells that the pictures beside a text are others; empty for one that has none. */
export async function besideOf(folder: string, file: string): Promise<string> {
  if (!file.endsWith('/index.md')) return '';
  const at = path.join(folder, path.dirname(file));
  const names = ((await readdir(at).catch(absent)) ?? []).filter((name) => !name.endsWith('.md') && !name.startsWith('.')).sort();
  if (names.length === 0) return '';
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name} ${printStamp(await stampAt(path.join(at, name)))}\n`);
  return hash.digest('base64url').slice(0, 16);
}
