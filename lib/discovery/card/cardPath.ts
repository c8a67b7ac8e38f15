import { createHash } from 'node:crypto';
import type { ArticleSummary } from '../../content/article';
import { routes } from '../../addresses/routes';
import type { Site } from '../../content/site';
import { publicPicture } from './publicPicture';
import { cardText, type CardText } from './cardText';

/** Raised when the drawing changes, so that social networks fetch every card anew. */
const DRAWING = 3;

/**
 * The path of a social card of that name, which is an article's slug or the name of a plain card. It holds a hash of all that is printed on
 * it, so that it never changes under its address.
 */
export function cardPath(name: string, text: CardText, site: Site): string {
  const printed = JSON.stringify([DRAWING, text, publicPicture(site.publisher.logo)?.hash]);
  return routes.card(name, createHash('sha256').update(printed).digest('hex').slice(0, 12));
}

/** The same of an article. */
export function articleCardPath(article: ArticleSummary, site: Site): string {
  return cardPath(article.slug, cardText(article, site), site);
}
