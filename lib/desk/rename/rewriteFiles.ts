import type { DeskParts } from '../deskParts';
import { formOf } from '../form';
import { isYaml, kindOfFile } from '../openFile';
import { failureWords } from '../store/failureWords';
import { editFields, readFields, UnreadableFields } from '../text/editFields';
import type { Mention } from './mentions';

export interface Rewritten {
  readonly changed: readonly string[];
  /** Files that name it still: their fields cannot be read or changed, or the disk did not take them. */
  readonly left: readonly string[];
}

type Parts = Pick<DeskParts, 'store' | 'history' | 'site'>;

/** Makes each change in its file, as that is on the disk at this moment: nothing else of it changes. */
export async function rewriteFiles(parts: Parts, mentions: readonly Mention[]): Promise<Rewritten> {
  const changed: string[] = [];
  const left: string[] = [];
  for (const mention of mentions) {
    const became = await rewrite(parts, mention).catch(leftBy);
    if (became === 'changed') changed.push(mention.file);
    if (became === 'left') left.push(mention.file);
  }
  return { changed, left };
}

/** Somebody may write the same file meanwhile. */
const ATTEMPTS = 3;

async function rewrite({ store, history, site }: Parts, { file, change }: Mention): Promise<'changed' | 'same' | 'left'> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { text, version } = await store.read(file);
    if (version === '') return 'same';
    const fields = readFields(text, isYaml(file));
    if (!fields) return 'left';
    const order = formOf(kindOfFile(file), site()).map(({ name }) => name);
    const written = editFields(text, change(fields), order, isYaml(file));
    if (written === text) return 'same';
    await history.keep(file);
    if ((await store.save(file, version, written)).ok) return 'changed';
  }
  return 'left';
}

function leftBy(error: unknown): 'left' {
  if (!(error instanceof UnreadableFields) && failureWords(error) === undefined) throw error;
  return 'left';
}
