import { createHash } from 'node:crypto';
import type { Article } from '../../content/article';
import { routes } from '../../routes';
import { articleMarkdown } from '../articleMarkdown';
import { address, type Paper } from '../paper';
import { isListed } from '../sitemap/entry';
import type { Service } from './telling';
import type { Debt } from './journal';

/**
 * How an article stands before its readers, as one short text: whether search engines may list it, its section, and a
 * hash of all that is public of it. Equal texts: nothing to announce. A deploy that only redraws pages changes nothing.
 */
export function standingOf(article: Article, paper: Paper): string {
  const hash = createHash('sha256').update(articleMarkdown(article, paper)).digest('base64url').slice(0, 16);
  return `${isListed(article) ? 'listed' : 'unlisted'} ${article.section} ${hash}`;
}

/** Who is to be told when an article's standing changes from one text to the other; undefined: not public. */
export function debtsOf(slug: string, before: string | undefined, after: string | undefined, paper: Paper): Debt[] {
  const standings = [before, after].filter((standing) => standing !== undefined).map((standing) => standing.split(' '));
  const sections = standings.flatMap(([, section = '']) => paper.site.sections.filter(({ id }) => id === section));
  const feeds = [routes.feed, routes.jsonFeed, ...sections.map(({ id }) => routes.sectionFeed(id))];
  const toHub = paper.hub === undefined ? [] : feeds;
  const toEngines = paper.indexNow !== undefined && standings.some(([listing]) => listing === 'listed') ? [routes.article(slug)] : [];
  const debts = (service: Service, paths: readonly string[]): Debt[] => paths.map((path) => ({ service, url: address(paper, path) }));
  return [...debts('websub', [...new Set(toHub)]), ...debts('indexnow', toEngines)];
}
