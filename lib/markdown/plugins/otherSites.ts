import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { inlineElement } from '../elements';
import { words } from '../../text/words';

/**
 * remark plugin: marks links that leave the site. The sign itself is drawn by the style sheet; here it is an empty image
 * with a name, so that feeds, lynx and copied text keep the article's words alone.
 * `ownOrigin` is the site's; without it every absolute address is somebody else's. `isSponsored`: somebody paid for the text, and
 * search engines are to give nothing for its links (developers.google.com/search/docs/crawling-indexing/qualify-outbound-links).
 */
export function otherSites(ownOrigin?: string, isSponsored = false) {
  const rel = [...(isSponsored ? ['sponsored', 'nofollow'] : []), 'external', 'noopener'];
  return (tree: Root): void => {
    visit(tree, 'link', (link) => {
      if (!leaves(link.url, ownOrigin)) return;
      link.data = { hProperties: { rel } };
      link.children.push(inlineElement('span', { className: ['ailleurs'], role: 'img', ariaLabel: words.otherSite }, []));
    });
  };
}

function leaves(url: string, ownOrigin: string | undefined): boolean {
  if (!/^(?:https?:)?\/\//.test(url) || !URL.canParse(url, 'https://x')) return false;
  return ownOrigin === undefined || new URL(url, ownOrigin).origin !== ownOrigin;
}
