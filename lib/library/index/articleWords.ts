import type { Article } from '../../content/article';
import { withoutHtmlTags } from '../../markdown/htmlTags';
import { termText } from '../../text/terms';
import { wallClock } from '../../text/timeZone';

/**
 * The columns of the words. The text comes first: a word of the first column is spared two bytes that name its column, which is a
 * tenth of the index.
 */
export const COLUMNS = ['body', 'headline', 'standfirst', 'names', 'tags'] as const;

/** Filters are words of a column of their own, so that the index intersects them as it does words. */
export const sectionTag = (section: string): string => `rubrique:${section}`;
export const yearTag = (year: string): string => `annee:${year}`;

/** What the index is to find an article by, column by column; its section and its year in the paper's time zone are tags. */
export function articleWords(article: Article, timeZone: string): string[] {
  const { kicker, headline, standfirst, byline, topics, agency, dateline, section, publishedAt, body } = article;
  const words: Record<(typeof COLUMNS)[number], string> = {
    body: termText(plain(body)),
    headline: termText(`${kicker ?? ''} ${headline}`),
    standfirst: termText(standfirst ?? ''),
    names: termText([...byline, ...topics, agency ?? '', dateline ?? ''].join(' . ')),
    tags: `${sectionTag(section)} ${yearTag(String(wallClock(publishedAt.epochMs, timeZone).year))}`,
  };
  return COLUMNS.map((column) => words[column]);
}

/** Markdown without what no reader sees: addresses and tags would be found as words. Other signs are no words anyway. */
function plain(markdown: string): string {
  return withoutHtmlTags(markdown.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/https?:\/\/\S+/g, ' '));
}
