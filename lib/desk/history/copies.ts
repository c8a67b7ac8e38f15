import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { absent } from '../../files/stamp';
import type { Past } from '../protocol';
import type { Store } from '../store/store';
import { writeWhole } from '../store/writeWhole';
import type { Deed, History } from './history';
import { readJson } from '../../process/readJson';

/** Versions of a file that are kept. */
const MOST = 50;

const copy = z.object({ file: z.string(), at: z.number(), name: z.string(), says: z.string(), text: z.string() });

/** The history of a folder without git: the last 50 versions of each file, below `cacheDir`, one file each. */
export function copies(cacheDir: string, store: Store): History {
  const root = path.join(cacheDir, 'desk', hashOf(store.folder));
  const folderOf = (file: string): string => path.join(root, hashOf(file));
  const keepOne = async (file: string, deed: Deed): Promise<void> => {
    const { text, version } = await store.read(file);
    if (version === '' || (await latest(folderOf(file)))?.text === text) return;
    const at = Date.now();
    const name = `${String(at).padStart(15, '0')}-${randomBytes(3).toString('hex')}.json`;
    const kept = JSON.stringify({ file, at, name: deed.editor, says: deed.says, text });
    await writeWhole(path.join(folderOf(file), name), Buffer.from(kept), () => Promise.resolve(true));
    await forgetOldest(folderOf(file));
  };
  return {
    kind: 'copies',
    record: async (files, deed) => {
      try {
        // A folder stands for a text and its pictures, of which the text is kept.
        for (const file of files) await keepOne(/\.(?:md|yaml)$/.test(file) ? file : `${file}/index.md`, deed);
        return undefined;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        return `Le fichier est enregistré, mais l’historique ne l’a pas noté (${String(error.code)}).`;
      }
    },
    keep: (file) => keepOne(file, { editor: '', says: 'Version trouvée dans le dossier' }),
    past: async (file) => (await all(folderOf(file))).map(({ id, at, name, says }) => ({ id, at, name, says })),
    textOf: async (file, id) => (await all(folderOf(file))).find((each) => each.id === id)?.text,
  };
}

type Copy = Past & { readonly text: string };

/** Newest first. */
async function all(folder: string): Promise<Copy[]> {
  const names = await namesIn(folder);
  const read = await Promise.all(names.toReversed().map((name) => copyAt(folder, name)));
  return read.filter((each) => each !== undefined);
}

async function latest(folder: string): Promise<Copy | undefined> {
  const name = (await namesIn(folder)).at(-1);
  return name === undefined ? undefined : copyAt(folder, name);
}

async function namesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(absent)) ?? [];
  return names.filter((name) => /^\d{15}-[0-9a-f]{6}\.json$/.test(name)).sort();
}

/** One that was taken away meanwhile, or that is damaged, is no version. */
async function copyAt(folder: string, name: string): Promise<Copy | undefined> {
  const json = await readFile(path.join(folder, name), 'utf8').catch(absent);
  const read = json === undefined ? undefined : copy.safeParse(readJson(json));
  return read?.success === true ? { id: path.parse(name).name, ...read.data } : undefined;
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await namesIn(folder);
  for (const name of names.slice(0, Math.max(0, names.length - MOST))) await rm(path.join(folder, name), { force: true });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
