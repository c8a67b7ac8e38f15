import { leadsNowhere, type Checked } from '../content/problem';
import { readWhole } from '../files/head';
import { readSource, UNSETTLED } from '../library/reading/filing';

/** Reads and decodes a file of the content folder, as the library does: what it refuses is refused here in the same words. */
export async function contentText(folder: string, file: string): Promise<Checked<string>> {
  const source = await readSource(folder, file, readWhole);
  if (source === UNSETTLED) return contentText(folder, file);
  return source?.text ?? { ok: false, problems: [leadsNowhere(file)] };
}
