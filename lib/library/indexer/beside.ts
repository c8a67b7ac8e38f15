import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { absent, printStamp, stampAt } from '../../files/stamp';
import { digestOf } from './digest';

/** The text whose pictures a file of the content folder may be one of; `undefined` for a file that is none. */
export function textBeside(file: string): string | undefined {
  return /^[^/]+\/.+\/[^/.][^/]*$/.test(file) && !file.endsWith('.md') ? `${path.posix.dirname(file)}/index.md` : undefined;
}

/** The pictures beside a text. */
interface Beside {
  /** Tells on this machine that they are others; empty where there are none. */
  readonly stamp: string;
  /**
   * Stands for their names and sizes, the same on every machine; 0 where there are none. Nobody reads them for it: one that is exchanged
   * for another of exactly its size is taken for the same.
   */
  readonly digest: number;
}

const NOTHING: Beside = { stamp: '', digest: 0 };

/** Looks at the pictures beside a text, without reading them. */
export async function besideOf(folder: string, file: string): Promise<Beside> {
  if (!file.endsWith('/index.md')) return NOTHING;
  const at = path.join(folder, path.dirname(file));
  const names = ((await readdir(at).catch(absent)) ?? []).filter((name) => !name.endsWith('.md') && !name.startsWith('.')).sort();
  if (names.length === 0) return NOTHING;
  const hash = createHash('sha256');
  const sizes: string[] = [];
  for (const name of names) {
    const stamp = await stampAt(path.join(at, name));
    hash.update(`${name} ${printStamp(stamp)}\n`);
    sizes.push(`${name} ${stamp?.size ?? '-'}\n`);
  }
  return { stamp: hash.digest('base64url').slice(0, 16), digest: digestOf(path.posix.dirname(file), sizes.join('')) };
}
