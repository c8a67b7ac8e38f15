import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { isMarkdown } from '../content/kinds';
import { absent, stampAt } from '../files/stamp';
import { writeNew } from '../files/writeNew';
import { preparePicture, type PreparedPicture, type RefusedPicture } from '../pictures/preparePicture';
import { slugify } from '../text/slugify';

/** A picture that lies beside its text. */
export interface AddedPicture extends Pick<PreparedPicture, 'ok' | 'width' | 'height' | 'credit'> {
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
 * rename: whenever the process is killed, the text is whole and at one place, at the same address. `file` is relative to the content folder
 * and known to lie in it. The same picture once more is the one that is there. Refuses what is no picture; rejects when the disk refuses.
 */
export async function addPicture(folder: string, file: string, { name, bytes }: Upload): Promise<AddedPicture | RefusedPicture> {
  if (!isMarkdown(file)) return { ok: false, says: `les photos sont à côté d’un texte, et « ${file} » n’en est pas un` };
  const own = file.endsWith('/index.md') ? file : `${file.slice(0, -'.md'.length)}/index.md`;
  if (own !== file && (await stampAt(path.join(folder, own)))) {
    return {
      ok: false,
      says: `« ${file} » et « ${own} » veulent la même adresse ; gardez l’un des deux, puis déposez la photo de nouveau`,
    };
  }
  const picture = await preparePicture(bytes, name);
  if (!picture.ok) return picture;
  const beside = path.join(folder, path.dirname(own));
  await mkdir(beside, { recursive: true });
  const src = await put(beside, stemOf(name), picture);
  // Nothing to rename while the text is not saved: it will be, at its new place.
  if (own !== file) await rename(path.join(folder, file), path.join(folder, own)).catch(absent);
  const { width, height, credit } = picture;
  return { ok: true, file: own, src, width, height, credit };
}

/** Under its name, or with a number behind it where another picture is called so. */
async function put(beside: string, stem: string, { bytes, ending }: PreparedPicture): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    const at = path.join(beside, name);
    if (await writeNew(at, bytes)) return name;
    if ((await readFile(at).catch(absent))?.equals(bytes)) return name;
  }
}

function stemOf(name: string): string {
  // Whatever a browser's system puts before it is no part of the name.
  const own = name.split(/[/\\]/).at(-1) ?? '';
  return slugify(path.parse(own).name).slice(0, LONGEST_NAME).replace(/-+$/, '') || 'photo';
}
