import type { Story } from '../selection/stories';
import { shorten } from '../markdown/excerpt';
import { typeset } from '../text/typography';

/** The one description of an article, for its head, feeds and cards: the standfirst, else its first sentences. */
export function describeArticle({ standfirst, typeset: text }: Story): string {
  return shorten(standfirst === undefined ? (text?.opening ?? '') : typeset(standfirst));
}
