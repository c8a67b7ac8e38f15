import type { ArticleSummary } from '../../content/article';
import type { Library } from '../../library/library';
import { newNotes, withNotes } from '../../process/renderNotes';
import { routes } from '../../addresses/routes';
import { isoWithOffset } from '../../text/dates';
import { modifiedMs } from '../instants';
import { address, type Paper } from '../paper';
import { asShown, photoAddress } from '../pictures';
import { element, textElement, xmlDocument, type Xml } from '../xml';

/** A page that search engines may list. */
export interface Entry {
  readonly path: string;
  /** When readers last saw it change, in epoch milliseconds; left out where nobody knows. */
  readonly modifiedMs?: number;
  /** Absolute address of its photo. */
  readonly photo?: string | undefined;
  /** What Google's news extension says of it. */
  readonly news?: Xml;
}

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
} as const;

/** Licensed copy with its original elsewhere, and what the editors keep out of search engines, is in no sitemap. */
export function isListed({ noindex, canonical }: ArticleSummary): boolean {
  return !noindex && canonical === undefined;
}

/** Those of the articles that search engines may list, as their pages show them. */
export async function listedArticles(library: Library, articles: readonly ArticleSummary[]): Promise<ArticleSummary[]> {
  const listed: ArticleSummary[] = [];
  // Noted under the key of the list, which a picture that comes or goes changes, too: a key for each of 10,000 articles
  // would be a header of 300 KB. One after the other, since a part may name more photos than a process may have open.
  await withNotes(newNotes(), async () => {
    for (const article of articles.filter(isListed)) listed.push(await asShown(library, article));
  });
  return listed;
}

export function articleEntry(article: ArticleSummary, paper: Paper): Entry {
  return { path: routes.article(article.slug), modifiedMs: modifiedMs(article), photo: photoAddress(paper, article) };
}

/** A sitemap of pages (sitemaps.org/protocol.html). No `priority`, no `changefreq`: Google reads neither. */
export function urlSet(entries: readonly Entry[], paper: Paper, namespaces: Readonly<Record<string, string>> = {}): string {
  const urls = entries.map(({ path, photo, news, ...dated }) =>
    element('url', [
      textElement('loc', address(paper, path)),
      ...lastmod(dated, paper),
      ...(news === undefined ? [] : [news]),
      ...(photo === undefined ? [] : [element('image:image', [textElement('image:loc', photo)])]),
    ]),
  );
  return xmlDocument(element('urlset', urls, { ...NAMESPACES, ...namespaces }));
}

/** W3C date and time with the paper's offset. */
export function lastmod({ modifiedMs: at }: Pick<Entry, 'modifiedMs'>, { site }: Pick<Paper, 'site'>): Xml[] {
  return at === undefined ? [] : [textElement('lastmod', isoWithOffset(at, site.timeZone))];
}
