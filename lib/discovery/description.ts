import type { Article } from '../content/article';
import { firstParagraph, shorten } from '../markdown/excerpt';
import { typeset } from '../text/typography';

/** The one description of an article, for its head, feeds and cards: the standfirst, else its first sentences. */
export function describeArticle({ standfirst, body }: Article): string {
  return shorten(standfirst === undefined ? firstParagraph(body) : typeset(standfirst));
}
