import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../content/yaml/decodeText';
import type { Checked } from '../content/problem';

/** Reads and decodes a file of the content folder. */
export async function contentText(folder: string, file: string): Promise<Checked<string>> {
  return decodeText(file, await readFile(path.join(folder, file)));
}
