import { slugOf } from '@/lib/content/contentFiles';
import { addPicture } from '@/lib/desk/store/addPicture';
import { placeOf } from '@/lib/desk/store/contentPath';
import type { DeskParts } from '@/lib/desk/deskParts';
import { openedAs } from '@/lib/desk/openFile';
import type { PictureTaken } from '@/lib/desk/protocol';
import { failureWords } from '@/lib/desk/store/failureWords';
import { deskWords } from '@/lib/desk/words';

/** A picture that was posted, and of which text. */
export interface Upload {
  readonly file: string;
  /** Of the text, as it was opened; empty when it is not saved yet. */
  readonly version: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Others of the same act follow: the history is to have one line of them all. */
  readonly hasMore: boolean;
}

/** Puts a picture beside its text, which moves into a folder of its own. */
export async function takePicture(desk: DeskParts, { file, version, hasMore, ...upload }: Upload, editor: string): Promise<PictureTaken> {
  await placeOf(desk.folder, file);
  const stored = await desk.store.read(file);
  if (stored.version !== version)
    return { outcome: 'stale', says: deskWords.stale, ...(stored.version !== '' && { theirs: await openedAs(desk, stored) }) };
  try {
    const added = await desk.store.alone(() => addPicture(desk.folder, file, upload));
    // Pictures of a text that nobody has saved are noted with it.
    if (version !== '' && !hasMore) await note(desk, file, editor);
    if (!added.ok) return { outcome: 'refused', says: added.says };
    const { src, width, height, credit, caption } = added;
    const said = { ...(credit !== undefined && { credit }), ...(caption !== undefined && { caption }) };
    return { outcome: 'done', opened: { file: added.file, version }, src, width, height, ...said };
  } catch (error) {
    const says = failureWords(error);
    if (says === undefined) throw error;
    return { outcome: 'refused', says };
  }
}

/** The text may have lain beside its folder until the first picture of this act came. */
function note({ store, history }: DeskParts, file: string, editor: string): Promise<string | undefined> {
  const own = file.replace(/(?:\/index)?\.md$/, '');
  return store.alone(() => history.record([`${own}.md`, own], { editor, says: `Ajoute une photo à ${slugOf(file)}` }));
}
