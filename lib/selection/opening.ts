import { routes } from '../addresses/routes';
import type { Article } from '../content/article';
import { firstParagraph } from '../markdown/excerpt';
import { workAt } from '../process/stalls';

/** The first paragraph of an article, as plain text; empty where its text has stopped the site. */
export function opening({ slug, body }: Article): string {
  return workAt(routes.article(slug), () => firstParagraph(body), '');
}
