import { routes } from '../../addresses/routes';
import { address, type Paper } from '../paper';

/**
 * robots.txt (RFC 9309). Searches are without end and answer no one's search; the form's answers are nobody's page.
 * A paper that is not public sends every crawler away.
 */
export function robotsTxt(paper: Paper): string {
  if (!paper.indexable) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *
Disallow: ${routes.search}?
Disallow: ${routes.giving}/

Sitemap: ${address(paper, routes.sitemapIndex)}
Sitemap: ${address(paper, routes.newsSitemap)}
`;
}
