import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { FRONT_FILE, isMarkdown, SITE_FILE } from '../../content/kinds';
import { absent } from '../../files/stamp';

/** A path that leads to no file of the content folder. Its message is for the editor. */
export class OutsideContent extends Error {
  override readonly name = 'OutsideContent';

  constructor() {
    super('Ce fichier n’est pas un fichier du journal.');
  }
}

/** Bytes that no disk takes in a name. */
const LONGEST_NAME = 255;

/**
 * Whether a path can be that of a content file: relative, of names alone, each of them as it is, none hidden, Markdown in a folder of its
 * kind or one of the two settings files.
 */
export function isContentPath(file: string): boolean {
  if (file === FRONT_FILE || file === SITE_FILE) return true;
  const names = file.split('/');
  return names.every(isName) && isMarkdown(file) && file.normalize() === file;
}

/** Neither empty nor hidden, and nothing that another system takes for more than a name: a backslash, a colon, a device, an end that it drops. */
function isName(name: string): boolean {
  if (name === '' || name.startsWith('.') || /[\\:*?"<>|\p{Cc}\p{Cf}]|[. ]$/u.test(name)) return false;
  return Buffer.byteLength(name) <= LONGEST_NAME && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

/**
 * Where a content file is on the disk. Throws `OutsideContent` for what is none, for a link, and for a path on which a link leads out of the
 * folder, or on which names are spelled otherwise than the disk's. The content folder itself may be a link.
 */
export async function placeOf(folder: string, file: string): Promise<string> {
  if (!isContentPath(file)) throw new OutsideContent();
  const root = await realpath(folder);
  const at = path.join(root, file);
  const known = await nearestFolder(path.dirname(at));
  if ((await realpath(known)) !== known || (known !== root && !known.startsWith(root + path.sep))) throw new OutsideContent();
  const found = await lstat(at).catch(absent);
  if (found && (!found.isFile() || (await realpath(at)) !== at)) throw new OutsideContent();
  return at;
}

/** The folder, or the nearest above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await lstat(folder).catch(absent);
  return found ? folder : nearestFolder(path.dirname(folder));
}
