import type { ArticleSummary } from '../../content/article';
import { GENRES } from '../../content/genres';
import { plainText } from '../plainText';

/** What a feed's reader can sort a story by, beside its section: its genre, then its topics, each once. */
export function tagsOf({ genre, topics }: ArticleSummary): readonly string[] {
  return [...new Set([...(genre === undefined ? [] : [GENRES[genre].label]), ...topics.map((topic) => plainText(topic))])];
}
