import type { Story } from '../selection/stories';
import { shorten } from '../markdown/excerpt';
import { typesetIn } from '../language/language';

/** The one description of an article, for its head, feeds and cards: the standfirst, else its first sentences. */
export function describeArticle({ standfirst, typeset: text, lang }: Story): string {
  return shorten(standfirst === undefined ? (text?.opening ?? '') : typesetIn(standfirst, lang));
}
