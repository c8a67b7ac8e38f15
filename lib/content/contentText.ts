import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSite, type Site } from '../site';
import { decodeText } from './decodeText';
import { topOf, type Checked } from './problem';

/** Reads and decodes a file of the content folder. */
export async function contentText(folder: string, file: string): Promise<Checked<string>> {
  return decodeText(file, await readFile(path.join(folder, file)));
}

/** Reads the paper's settings; a missing `site.yaml` is a problem like any other in it. */
export async function siteOf(folder: string): Promise<Checked<Site>> {
  const file = 'site.yaml';
  const bytes = await readFile(path.join(folder, file)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) {
    const message = `ne peut être lu dans « ${folder} » ; ce fichier donne au journal son nom et ses rubriques`;
    return { ok: false, problems: [{ ...topOf(file), message }] };
  }
  const text = decodeText(file, bytes);
  return text.ok ? parseSite(file, text.value) : text;
}
