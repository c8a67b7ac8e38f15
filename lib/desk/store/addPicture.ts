import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { isMarkdown } from '../../content/kinds';
import { absent, stampAt } from '../../files/stamp';
import { preparePicture, type PreparedPicture, type RefusedPicture } from '../../pictures/preparePicture';
import { slugify } from '../../text/slugify';
import { placeOf } from './contentPath';
import { writeOutFolder, writeWhole } from './writeWhole';

/** A picture that lies beside its text. */
export interface AddedPicture extends Pick<PreparedPicture, 'ok' | 'width' | 'height' | 'credit' | 'caption'> {
  /** Where the text is, or is to be saved, relative to the content folder: a flat `x.md` has become `x/index.md`. */
  readonly file: string;
  /** As fields and texts name it. */
  readonly src: string;
}

/** An upload, as it came. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Letters of a picture's name at most: it is part of an address. */
const LONGEST_NAME = 60;

/**
 * Puts an upload beside a text, which may not be saved yet. The picture is there first, then the text moves into its folder, by one
 * rename: whenever the process is killed, the text is whole and at one place, at the same address. The same picture once more is the one
 * that is there. Refuses what is no picture; throws `OutsideContent`, and rejects as the disk does. To be run while nothing is saved.
 */
export async function addPicture(folder: string, file: string, { name, bytes }: Upload): Promise<AddedPicture | RefusedPicture> {
  const from = await placeOf(folder, file);
  if (!isMarkdown(file)) return { ok: false, says: `Les photos sont à côté d’un texte, et « ${file} » n’en est pas un.` };
  const own = ownFile(file);
  const to = await placeOf(folder, own);
  if (to !== from && (await stampAt(to))) {
    return {
      ok: false,
      says: `« ${file} » et « ${own} » veulent la même adresse ; gardez l’un des deux, puis déposez la photo de nouveau.`,
    };
  }
  const picture = await preparePicture(bytes, name);
  if (!picture.ok) return picture;
  const src = await put(path.dirname(to), stemOf(name), picture);
  if (to !== from) await moveTo(from, to);
  const { width, height, credit, caption } = picture;
  return { ok: true, file: own, src, width, height, credit, caption };
}

/** Where a text is once it has a folder of its own, in which other files can lie beside it. */
export function ownFile(file: string): string {
  return file.endsWith('/index.md') ? file : `${file.slice(0, -'.md'.length)}/index.md`;
}

/** Gives a flat text a folder of its own, by one rename; its address stays. Nothing happens to one that has it. Throws `OutsideContent`. */
export async function moveIntoFolder(folder: string, file: string): Promise<void> {
  const [from, to] = [await placeOf(folder, file), await placeOf(folder, ownFile(file))];
  if (from !== to && !(await stampAt(to))) await moveTo(from, to);
}

/** Under its name, or with a number behind it where another picture is called so. */
async function put(beside: string, stem: string, { bytes, ending }: PreparedPicture): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    const at = path.join(beside, name);
    const isFree = async (): Promise<boolean> => (await stampAt(at)) === undefined;
    if ((await isFree()) && (await writeWhole(at, bytes, isFree))) return name;
    if ((await readFile(at).catch(absent))?.equals(bytes)) return name;
  }
}

/** A text that is not saved yet will be, at its new place. */
async function moveTo(from: string, to: string): Promise<void> {
  if ((await stampAt(from)) === undefined) return;
  await rename(from, to);
  for (const at of [from, to]) await writeOutFolder(path.dirname(at));
}

function stemOf(name: string): string {
  // Whatever a browser's system puts before it is no part of the name.
  const own = name.split(/[/\\]/).at(-1) ?? '';
  return slugify(path.parse(own).name).slice(0, LONGEST_NAME).replace(/-+$/, '') || 'photo';
}
