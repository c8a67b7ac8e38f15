import { createHash } from 'node:crypto';
import type { ArticleSummary } from '../../content/article';
import { routes } from '../../addresses/routes';
import type { Site } from '../../content/site';
import { publicPicture } from './publicPicture';
import { cardText } from './cardText';

/** Raised when the drawing changes, so that social networks fetch every card anew. */
const DRAWING = 3;

/** The path of an article's social card. It holds a hash of all that is printed on it, so that it never changes under its address. */
export function cardPath(article: ArticleSummary, site: Site): string {
  const printed = JSON.stringify([DRAWING, cardText(article, site), publicPicture(site.publisher.logo)?.hash]);
  return routes.card(article.slug, createHash('sha256').update(printed).digest('hex').slice(0, 12));
}
