import type { ArticleSummary } from '../../content/article';
import { GENRES } from '../../content/genres';
import { words } from '../../text/words';
import { plainText } from '../plainText';

/** What a feed's reader can sort a story by, beside its section: that somebody paid for it, its genre, then its topics, each once. */
export function tagsOf({ genre, sponsor, topics }: ArticleSummary): readonly string[] {
  return [
    ...new Set([
      ...(sponsor === undefined ? [] : [words.sponsored]),
      ...(genre === undefined ? [] : [GENRES[genre].label]),
      ...topics.map((topic) => plainText(topic)),
    ]),
  ];
}
