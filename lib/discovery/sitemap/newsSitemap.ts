import type { ArticleSummary } from '../../content/article';
import type { Library } from '../../library/library';
import { noteRead } from '../../process/renderNotes';
import { routes } from '../../addresses/routes';
import { isoWithOffset } from '../../text/dates';
import type { Paper } from '../paper';
import { plainText } from '../plainText';
import { element, textElement, type Xml } from '../xml';
import { articleEntry, listedArticles, urlSet, type Entry } from './entry';

// Google's own limits (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
export const NEWS_MS = 48 * 60 * 60 * 1000;
const MOST = 1000;
/** The key under which the page cache knows that time alone changes this sitemap. */
const KEY = 'news';

/**
 * What was published in the 48 hours before `now` (epoch milliseconds), for Google News. The protocol knows no empty
 * sitemap, and Search Console reports one as an error: on a day without news it lists the front page, as any page.
 */
export async function newsSitemap(library: Library, paper: Paper, now: number): Promise<string> {
  const recent = library.list({ kind: 'latest' }, 0, MOST).filter(({ publishedAt: { epochMs } }) => epochMs > now - NEWS_MS);
  noteRead(KEY);
  const oldest = recent.at(-1);
  if (oldest) library.wakeAt(oldest.publishedAt.epochMs + NEWS_MS, [KEY]);
  // What somebody paid for is no news (support.google.com/news/publisher-center/answer/6204050).
  const news = recent.filter(({ sponsor }) => sponsor === undefined);
  const listed = await listedArticles(library, news);
  const entries = listed.map((article) => ({ ...articleEntry(article, paper), news: newsElement(article, paper) }));
  const shown: readonly Entry[] = entries.length > 0 ? entries : [{ path: routes.front }];
  return urlSet(shown, paper, { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' });
}

function newsElement({ headline, publishedAt, lang }: ArticleSummary, { site }: Paper): Xml {
  return element('news:news', [
    element('news:publication', [
      textElement('news:name', plainText(site.name)),
      textElement('news:language', new Intl.Locale(lang ?? site.language).language),
    ]),
    textElement('news:publication_date', isoWithOffset(publishedAt.epochMs, site.timeZone)),
    textElement('news:title', plainText(headline, lang)),
  ]);
}
