import { CONTENT_FOLDERS, FRONT_FILE, SITE_FILE } from '../../content/kinds';
import { filesBelow } from '../../content/contentFiles';
import { diskFor } from '../../files/disk';
import { inParallel } from '../../files/inParallel';
import { besideOf } from './beside';
import { addDigests, printVersion } from './digest';
import { CHANGED_AGAIN, readSource } from './readSource';

/** Files that are read at once. */
const WIDTH = 16;

/** The version that a site says once it has taken in all of this content folder. Reads every text, and understands none. */
export async function versionOf(folder: string): Promise<string> {
  let sum = 0;
  await inParallel(filesOf(folder), WIDTH, async (file) => {
    const source = await settled(folder, file);
    const beside = await besideOf(folder, file);
    if (source) sum = addDigests(sum, source.digest, beside.digest);
  });
  return printVersion(sum);
}

async function* filesOf(folder: string): AsyncGenerator<string> {
  yield* [SITE_FILE, FRONT_FILE];
  // A folder that cannot be listed has no files for the site either.
  for (const under of CONTENT_FOLDERS) yield* filesBelow(folder, under, () => undefined);
}

async function settled(folder: string, file: string) {
  for (;;) {
    const source = await readSource(folder, file, diskFor(folder, [file]));
    if (source !== CHANGED_AGAIN) return source;
  }
}
