import { remark } from 'remark';
import { pictureNames, type Pictures } from '../markdown/plugins/pictures';
import type { Article } from '../content/article';
import type { Library } from '../library/library';
import { findMedia, type Media } from '../pictures/media';

/** The picture of that name that lies beside an article, measured; `undefined` when there is none, or no such article. */
export async function articlePicture(library: Pick<Library, 'pictureFolder'>, slug: string, name: string): Promise<Media | undefined> {
  const folder = library.pictureFolder(slug);
  return folder === undefined ? undefined : findMedia(slug, folder, name);
}

/** The pictures an article uses that really lie beside it, measured, by the name that it gives them. */
export async function articlePictures(library: Pick<Library, 'pictureFolder'>, { slug, image, body }: Article): Promise<Pictures> {
  // Parsing a text once more takes milliseconds, and most have no picture.
  const inText = body.includes('![') ? pictureNames(remark().parse(body)) : [];
  const names = new Set([...(image ? [image.src] : []), ...inText]);
  const found = await Promise.all([...names].map(async (name) => [name, await articlePicture(library, slug, name)] as const));
  return new Map(found.flatMap(([name, media]) => (media ? [[name, media]] : [])));
}
