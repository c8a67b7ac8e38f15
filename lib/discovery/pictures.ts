import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';
import { findMedia } from '../pictures/media';
import { CROPS } from '../pictures/pictureCrops';
import { routes } from '../addresses/routes';
import { cardPath } from './card/cardPath';
import { address, type Paper } from './paper';

/**
 * An article as its page shows it: without a photo whose file does not lie beside it, or is no picture. Whatever is to
 * name photos to machines is handed its articles through here, so that none is sent to an address where nothing is.
 */
export async function asShown<A extends ArticleSummary>(library: Pick<Library, 'pictureFolder'>, article: A): Promise<A> {
  const { slug, image } = article;
  if (image === undefined) return article;
  const folder = library.pictureFolder(slug);
  const photo = folder === undefined ? undefined : await findMedia(slug, folder, image.src);
  return photo ? article : { ...article, image: undefined };
}

/** Where the pictures beside an article are, with the slash to which a name is added. */
export function picturesBase(paper: Paper, slug: string): string {
  return address(paper, routes.media(slug, ''));
}

/** The absolute address of an article's photo; `undefined` when it has none. */
export function photoAddress(paper: Paper, { slug, image }: ArticleSummary): string | undefined {
  return image && address(paper, routes.media(slug, image.src));
}

/** The absolute addresses of an article's photo in each shape; none when it has no photo. */
export function cropAddresses(paper: Paper, article: ArticleSummary): readonly string[] {
  const photo = photoAddress(paper, article);
  return photo === undefined ? [] : CROPS.map((crop) => `${photo}?crop=${crop}`);
}

/** The absolute address of an article's social card. */
export function cardAddress(paper: Paper, article: ArticleSummary): string {
  return address(paper, cardPath(article, paper.site));
}
