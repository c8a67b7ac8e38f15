import type { ArticleSummary } from '../content/article';
import { CROPS } from '../content/pictureCrops';
import { routes } from '../routes';
import { cardPath } from './card/cardPath';
import { address, type Paper } from './paper';

/** The absolute address of an article's photo; `undefined` when it has none. */
export function photoAddress(paper: Paper, { slug, image }: ArticleSummary): string | undefined {
  return image && address(paper, routes.media(slug, encodeURIComponent(image.src.replace(/^\.\//, ''))));
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
