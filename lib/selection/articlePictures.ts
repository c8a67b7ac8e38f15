import { remark } from 'remark';
import { pictureNames, type Pictures } from '../markdown/plugins/pictures';
import type { Article } from '../content/article';
import type { Library } from '../library/library';
import { findMedia } from '../pictures/media';

/** The pictures an article uses that really lie beside it, measured, by the name that it gives them. */
export async function articlePictures(library: Library, { slug, image, body }: Article): Promise<Pictures> {
  const folder = library.pictureFolder(slug);
  if (folder === undefined) return new Map();
  // Parsing a text once more takes milliseconds, and most have no picture.
  const inText = body.includes('![') ? pictureNames(remark().parse(body)) : [];
  const names = new Set([...(image ? [image.src] : []), ...inText]);
  const found = await Promise.all([...names].map(async (name) => [name, await findMedia(slug, folder, name)] as const));
  return new Map(found.flatMap(([name, media]) => (media ? [[name, media]] : [])));
}
