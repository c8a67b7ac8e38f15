import { createHash } from 'node:crypto';
import type { Article } from '../../content/article';
import { routes } from '../../addresses/routes';
import type { Moment } from '../../text/moment';
import { address, type Paper } from '../paper';
import { publicText } from '../../markdown/publicText';
import { isListed } from '../sitemap/entry';
import type { Service } from './notify';
import type { Delivery } from './journal';

/** Raised when something else is compared: what was noted before then tells nothing of what has changed. */
const FORMAT = 3;

/**
 * How an article stands before its readers, as one short text: whether search engines may list it, its section, and a
 * hash of what is public of its own. Equal texts: nothing to announce. Neither a deploy that only redraws pages nor another
 * name of the paper changes it.
 */
export function fingerprintOf(article: Article): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(publicFields(article)))
    .digest('base64url')
    .slice(0, 16);
  return `${isListed(article) ? 'listed' : 'unlisted'} ${article.section} ${FORMAT}:${hash}`;
}

/** False for one noted in another format, which is exchanged in silence. */
export function isComparable(standing: string): boolean {
  return standing.includes(` ${FORMAT}:`);
}

/** One by one: a field's place among the others depends on where the library has it from. */
function publicFields(article: Article): readonly unknown[] {
  const { headline, kicker, standfirst, byline, translators, editors, agency, dateline, topics, canonical } = article;
  const { image, publishedAt, updatedAt, corrections, body } = article;
  return [
    [headline, kicker, standfirst, byline, translators, editors, agency, dateline, topics, canonical],
    image && [image.src, image.alt, image.credit, image.caption],
    instant(publishedAt),
    updatedAt && instant(updatedAt),
    corrections.map(({ at, text }) => [instant(at), text]),
    publicText(body, ''),
  ];
}

function instant({ epochMs, precision }: Moment): readonly unknown[] {
  return [epochMs, precision];
}

/** Who is to be told when an article's standing changes from one text to the other; undefined: not public. */
export function deliveriesOf(slug: string, before: string | undefined, after: string | undefined, paper: Paper): Delivery[] {
  const standings = [before, after].filter((standing) => standing !== undefined).map((standing) => standing.split(' '));
  const sections = standings.flatMap(([, section = '']) => paper.site.sections.filter(({ id }) => id === section));
  const feeds = [routes.feed, routes.jsonFeed, ...sections.map(({ id }) => routes.sectionFeed(id))];
  const toHub = paper.hub === undefined ? [] : feeds;
  const toEngines = paper.indexNow !== undefined && standings.some(([listing]) => listing === 'listed') ? [routes.article(slug)] : [];
  const debts = (service: Service, paths: readonly string[]): Delivery[] => paths.map((path) => ({ service, url: address(paper, path) }));
  return [...debts('websub', [...new Set(toHub)]), ...debts('indexnow', toEngines)];
}
