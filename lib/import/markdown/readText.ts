import path from 'node:path';
import { decodeText } from '../../content/yaml/decodeText';
import { readFileBytes } from '../../files/readBytes';
import { TooLarge } from '../../files/tooLarge';
import type { Note } from '../notes';

/** The text of a file, and what is to be said of its bytes; `undefined` with a note for one that is no text. */
export interface ReadText {
  readonly text: string | undefined;
  readonly notes: readonly Note[];
}

/** Reads a text of an archive: UTF-8, else as Windows wrote it, which is told. */
export async function readText(root: string, file: string): Promise<ReadText> {
  const refused = (message: string): ReadText => ({ text: undefined, notes: [{ kind: 'refused', message }] });
  let bytes: Buffer | undefined;
  try {
    bytes = (await readFileBytes(path.join(root, file)))?.bytes;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return refused('ce fichier dépasse 1 Mo : ce n’est plus un texte');
  }
  if (bytes === undefined) return refused('ce fichier ne peut être lu');
  const decoded = decodeText(file, bytes);
  if (decoded.ok) return { text: decoded.value, notes: [] };
  if (bytes.includes(0) && !/^\uFEFF|^\uFFFE/.test(bytes.subarray(0, 2).toString('utf16le')))
    return refused('ce fichier n’est pas un texte');
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'windows-1252';
  const message = `ce fichier n’est pas en UTF-8 ; il a été lu en ${label}, à vérifier`;
  return { text: new TextDecoder(label).decode(bytes).normalize(), notes: [{ kind: 'changed', message }] };
}
