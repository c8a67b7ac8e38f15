import type { ArticleSummary } from '../../content/article';
import type { Library } from '../../library/library';
import { routes } from '../../addresses/routes';
import { modifiedMs } from '../instants';
import { address, type Paper } from '../paper';
import { element, textElement, xmlDocument } from '../xml';
import { isListed, lastmod, type Entry } from './entry';
import { frontCount } from './frontEntries';
import { FRONTS, PART_SIZE, partName } from './part';

/**
 * The list of all parts, each with the last change of an article in it. Asks for the fronts and for the list of
 * all articles, in which a month is one run: a few questions, however many months there are.
 */
export function sitemapIndex(library: Library, paper: Paper, size = PART_SIZE): string {
  const articles = library.list({ kind: 'latest' }, 0, library.count({ kind: 'latest' }));
  const parts = [...frontParts(library, size), ...monthParts(library, articles, size)];
  const children = parts.map(({ path, ...dated }) =>
    element('sitemap', [textElement('loc', address(paper, path)), ...lastmod(dated, paper)]),
  );
  return xmlDocument(element('sitemapindex', children, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }));
}

function frontParts(library: Library, size: number): Entry[] {
  const count = Math.ceil(frontCount(library) / size);
  return Array.from({ length: count }, (_, nth) => ({ path: routes.sitemap(partName({ month: FRONTS, nth })) }));
}

function monthParts(library: Library, newestFirst: readonly ArticleSummary[], size: number): Entry[] {
  const parts: Entry[] = [];
  let start = 0;
  for (const { id: month, count } of library.fronts('archive')) {
    const oldestFirst = newestFirst.slice(start, start + count).toReversed();
    start += count;
    for (let nth = 0; nth * size < count; nth += 1) {
      const listed = oldestFirst.slice(nth * size, (nth + 1) * size).filter(isListed);
      if (listed.length > 0) parts.push({ path: routes.sitemap(partName({ month, nth })), modifiedMs: latest(listed) });
    }
  }
  return parts;
}

/** Not `Math.max(...)`: 10,000 arguments are more than some engines take. */
function latest(articles: readonly ArticleSummary[]): number {
  return articles.reduce((last, article) => Math.max(last, modifiedMs(article)), 0);
}
