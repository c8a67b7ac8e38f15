import type { Article } from '../../content/article';
import type { Site } from '../../content/site';
import { routes } from '../../addresses/routes';
import type { Owed } from '../../library/index/owings';
import type { Moment } from '../../text/moment';
import { address, type Paper } from '../paper';
import { isListed } from '../sitemap/entry';
import type { Service } from './notify';

/** A service and an address that it has yet to be told of. */
export interface Delivery extends Owed {
  readonly service: Service;
}

/**
 * Who is to be told when an article reads otherwise than before; undefined: not public. Nobody when nothing that is public of its
 * own differs.
 */
export function deliveriesOf(
  slug: string,
  before: Article | undefined,
  after: Article | undefined,
  paper: Pick<Paper, 'hub' | 'indexNow' | 'siteUrl'>,
  site: Site,
): Delivery[] {
  if (JSON.stringify(before && publicFields(before)) === JSON.stringify(after && publicFields(after))) return [];
  const both = [before, after].filter((article) => article !== undefined);
  const sections = site.sections.filter(({ id }) => both.some(({ section }) => section === id));
  const live = both.some((article) => article.live) ? [routes.articleFeed(slug)] : [];
  const feeds = [...live, routes.feed, routes.jsonFeed, ...sections.map(({ id }) => routes.sectionFeed(id))];
  const toHub = paper.hub === undefined ? [] : feeds;
  const toEngines = paper.indexNow !== undefined && both.some(isListed) ? [routes.article(slug)] : [];
  const owed = (service: Service, paths: readonly string[]): Delivery[] => paths.map((path) => ({ service, url: address(paper, path) }));
  return [...owed('websub', toHub), ...owed('indexnow', toEngines)];
}

/** One by one: neither pictures beside it nor old addresses are news. */
function publicFields(article: Article): readonly unknown[] {
  const { headline, kicker, standfirst, byline, translators, editors, agency, dateline, topics, section, canonical, noindex } = article;
  const { image, publishedAt, updatedAt, expiresAt, sponsor, translations, corrections, replies, live, body, lang, genre } = article;
  return [
    [headline, kicker, standfirst, byline, translators, editors, agency, dateline, topics, section, canonical, noindex, lang, genre],
    image && [image.src, image.alt, image.credit, image.caption, image.generated],
    instant(publishedAt),
    updatedAt && instant(updatedAt),
    expiresAt && instant(expiresAt),
    [sponsor?.name, sponsor?.url, translations.map(({ lang: other, to }) => [other, to])],
    corrections.map(({ at, text }) => [instant(at), text]),
    replies.map(({ at, by, text }) => [instant(at), by, text]),
    live && [instant(live.start), instant(live.end), live.pinned],
    body,
  ];
}

function instant({ epochMs, precision }: Moment): readonly unknown[] {
  return [epochMs, precision];
}
