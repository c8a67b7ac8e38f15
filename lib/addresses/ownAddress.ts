import { GIVING_PAGE, routes } from './routes';

const OWN: ReadonlySet<string> = new Set([
  routes.archives,
  routes.search,
  routes.page(GIVING_PAGE),
  routes.feed,
  routes.jsonFeed,
  routes.sitemapIndex,
  routes.newsSitemap,
  routes.robots,
  routes.llms,
  routes.securityContact,
]);

/**
 * True for an address, as `aliasKey` spells it, that the site answers whatever its articles are: an old address there
 * would lead nowhere. The front page is one without a query only (`/?p=123` may have been anything).
 */
export function isOwnAddress(key: string, sections: readonly string[]): boolean {
  const [path = ''] = key.split('?');
  const section = /^\/rubriques\/([^/]+)(?:\/feed\.xml)?$/.exec(path)?.[1];
  return (
    key === routes.front || OWN.has(path) || /^\/(?:media|_next)\//.test(path) || (section !== undefined && sections.includes(section))
  );
}
