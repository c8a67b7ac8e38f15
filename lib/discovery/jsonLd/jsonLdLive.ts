import { routes } from '../../addresses/routes';
import { liveEnd } from '../../content/live';
import type { TypesetArticle } from '../../library/library';
import { isoWithOffset } from '../../text/dates';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';
import type { JsonLdNode } from './jsonLd';

/** The newest: with 300, what machines are told would be as long as what readers see, and double what a save costs. */
const MOST_UPDATES = 50;

/** What a live coverage has beside an article: when it is live, and each entry at its own address (https://schema.org/LiveBlogPosting). */
export function liveBlog({ slug, headline, live, lang, typeset: { entries = [] } }: TypesetArticle, paper: Paper): JsonLdNode {
  if (!live) return {};
  const { timeZone } = paper.site;
  return {
    coverageStartTime: isoWithOffset(live.start.epochMs, timeZone),
    coverageEndTime: isoWithOffset(liveEnd(live), timeZone),
    liveBlogUpdate: entries.slice(0, MOST_UPDATES).map(({ id, epochMs, title, text }) => ({
      '@type': 'BlogPosting',
      // Google wants a headline of each; an entry without one is of the coverage.
      headline: plainText(title === '' ? headline : title, lang),
      url: `${address(paper, routes.article(slug))}#${id}`,
      datePublished: isoWithOffset(epochMs, timeZone),
      articleBody: plainText(text, lang),
    })),
  };
}
