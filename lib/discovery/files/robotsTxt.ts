import { routes } from '../../addresses/routes';
import { refusedCrawlers } from '../machines/crawlers';
import { contentSignal, contentUsage } from '../machines/signals';
import { address, type Paper } from '../paper';

/**
 * robots.txt (RFC 9309). Searches are without end and answer no one's search; the form's answers are nobody's page.
 * A paper that is not public sends every crawler away. One that has a say over machines says it by the lines of three others: `License`
 * (RSL, for all, since it stands before any group), `Content-Signal` and `Content-Usage`; and sends away by name those who read for
 * what it refuses.
 */
export function robotsTxt(paper: Paper): string {
  if (!paper.indexable) return 'User-agent: *\nDisallow: /\n';
  const { machines } = paper.site;
  const license = machines ? `License: ${address(paper, routes.rsl)}\n\n` : '';
  const said = machines ? `\nContent-Signal: ${contentSignal(machines)}\nContent-Usage: ${contentUsage(machines)}` : '';
  const refused = machines ? refusedCrawlers(machines) : [];
  const away = refused.length === 0 ? '' : `\n${refused.map((name) => `User-agent: ${name}\n`).join('')}Disallow: /\n`;
  return `${license}User-agent: *${said}
Disallow: ${routes.search}?
Disallow: ${routes.giving}/
${away}
Sitemap: ${address(paper, routes.sitemapIndex)}
Sitemap: ${address(paper, routes.newsSitemap)}
`;
}
