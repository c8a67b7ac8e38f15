/** What only says where the site is: with it taken away, an address begins at the root of the site. */
const ROOT = /^(?:site\.(?:base_?url|url|root)|config\.base_?url|base_?url|metadata\.url)(?:\s*\|.*)?$/i;
/** A path, put behind the site's address by a filter of Jekyll, Eleventy or Hexo. */
const PATH = /^["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+|url_for)(?:\s*\|.*)?$/i;

/** What `{{ … }}` prints, where that can be known without the site's templates. */
export function valueOf(expression: string): string | undefined {
  if (ROOT.test(expression)) return '';
  return PATH.exec(expression)?.[1];
}
