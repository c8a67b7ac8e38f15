import type { ArticleSummary } from '../content/article';
import type { Library, TypesetArticle } from '../library/library';
import type { Media } from '../pictures/media';
import { isOffered } from '../pictures/pictureSources';
import { articlePicture } from '../selection/articlePictures';
import { picturePath } from '../addresses/pictureAddress';
import { PICTURE_SHAPES, type PictureShape } from '../addresses/renditions';
import { routes } from '../addresses/routes';
import { articleCardPath } from './card/cardPath';
import { address, type Paper } from './paper';

/**
 * An article as its page shows it: without a photo whose file does not lie beside it, or is no picture. Whatever is to
 * name photos to machines is handed its articles through here, so that none is sent to an address where nothing is.
 */
export async function asShown<A extends ArticleSummary>(library: Pick<Library, 'pictureFolder'>, article: A): Promise<A> {
  const { slug, image } = article;
  if (image === undefined || (await articlePicture(library, slug, image.src))) return article;
  return { ...article, image: undefined };
}

/** The absolute address of an article's photo; `undefined` when it has none. */
export function photoAddress(paper: Paper, { slug, image }: ArticleSummary): string | undefined {
  return image && address(paper, routes.media(slug, image.src));
}

/**
 * The absolute addresses of an article's photo in each shape in which it is large enough, which stay when the photo is
 * another; none when it has no photo.
 */
export function shapeAddresses(paper: Paper, { slug, image, typeset }: TypesetArticle): readonly string[] {
  if (image === undefined) return [];
  const media = typeset.pictures[image.src];
  const shapes = PICTURE_SHAPES.filter((shape) => media === undefined || isOffered(media, shape));
  return shapes.map((rendition) => address(paper, picturePath({ slug, file: image.src, rendition, version: undefined })));
}

/** The absolute address of a picture in one shape, a JPEG, which stays when the picture is another; `undefined` where it is too small for it. */
export function shapeAddress(paper: Paper, media: Media, shape: PictureShape): string | undefined {
  const { slug, name: file } = media;
  return isOffered(media, shape) ? address(paper, picturePath({ slug, file, rendition: shape, version: undefined })) : undefined;
}

/** The absolute address of an article's social card. */
export function cardAddress(paper: Paper, article: ArticleSummary): string {
  return address(paper, articleCardPath(article, paper.site));
}
