import type { Article } from '../content/article';
import { opening } from '../selection/opening';
import { shorten } from '../markdown/excerpt';
import { typeset } from '../text/typography';

/** The one description of an article, for its head, feeds and cards: the standfirst, else its first sentences. */
export function describeArticle(article: Article): string {
  const { standfirst } = article;
  return shorten(standfirst === undefined ? opening(article) : typeset(standfirst));
}
