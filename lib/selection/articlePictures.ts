import type { Library } from '../library/library';
import { findMedia, type Media } from '../pictures/media';

/** The picture of that name that lies beside an article, measured; `undefined` when there is none, or no such article. */
export async function articlePicture(library: Pick<Library, 'pictureFolder'>, slug: string, name: string): Promise<Media | undefined> {
  const folder = library.pictureFolder(slug);
  return folder === undefined ? undefined : findMedia(slug, folder, name);
}
