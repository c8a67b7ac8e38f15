import { routes } from '../addresses/routes';
import type { FullStory } from '../discovery/feed/fullText';
import { address, type Paper } from '../discovery/paper';
import { readMedia, type Media } from '../pictures/media';
import { pictureFormat, renderPicture } from '../pictures/rendition';
import type { BookPicture, BookPictures } from './book';

/** In pixels: what a tablet shows of a text's column at 2×. */
const WIDTH = 1200;

/**
 * The pictures of stories in a size and a format that every reader of books shows (EPUB 3.3, 3.2: JPEG and PNG in all versions). One that
 * cannot be read is left out, and `failed` hears of it.
 */
export async function bookPictures(
  stories: readonly FullStory[],
  paper: Paper,
  failed: (file: string, error: unknown) => void,
): Promise<BookPictures> {
  const found = new Map<string, BookPicture>();
  const media = stories.flatMap(({ typeset }) => Object.values(typeset?.pictures ?? {}));
  for (const picture of media) {
    try {
      found.set(address(paper, routes.media(picture.slug, picture.name)), await inBook(picture));
    } catch (error) {
      failed(picture.file, error);
    }
  }
  return found;
}

async function inBook(media: Media): Promise<BookPicture> {
  const format = pictureFormat(media, WIDTH, undefined);
  const bytes = await renderPicture(await readMedia(media), media, WIDTH, format);
  return format === 'png'
    ? { path: `images/${media.digest}.png`, type: 'image/png', bytes }
    : { path: `images/${media.digest}.jpg`, type: 'image/jpeg', bytes };
}
