import { leadsNowhere, type Checked } from '../content/problem';
import { readSource, CHANGED_AGAIN } from '../library/indexer/readFile';

/** Reads and decodes a file of the content folder, as the library does: what it refuses is refused here in the same words. */
export async function contentText(folder: string, file: string): Promise<Checked<string>> {
  const source = await readSource(folder, file);
  if (source === CHANGED_AGAIN) return contentText(folder, file);
  return source?.text ?? { ok: false, problems: [leadsNowhere(file)] };
}
