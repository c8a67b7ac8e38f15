import type { Reading } from './checkFile';
import type { Addresses } from './checkLinks';
import { aliasKey } from '../library/catalogue/aliases';
import { isOwnAddress } from '../addresses/ownAddress';
import type { Problem } from '../content/problem';

/** Two articles for one old address, or an old address that is still somebody's present one. */
export function checkAliases(articles: readonly Reading[], known: Addresses): Problem[] {
  const owners = new Map<string, string>();
  return articles.flatMap(({ slug, file, aliases }) =>
    aliases.flatMap(({ target, place }) => {
      const key = aliasKey(target);
      const owner = owners.get(key);
      owners.set(key, owner ?? file);
      const found = owner === undefined ? presentOwner(key, slug, known) : `déjà une ancienne adresse de ${owner}`;
      return found === undefined ? [] : [{ ...place, message: `« ${target} » est ${found} ; retirez-la` }];
    }),
  );
}

function presentOwner(key: string, slug: string, { articles, pages, sections }: Addresses): string | undefined {
  if (key === `/articles/${slug}`) return 'l’adresse actuelle de l’article';
  const article = /^\/articles\/([^/?]+)$/.exec(key)?.[1];
  if (article !== undefined && articles.has(article)) return 'l’adresse d’un autre article';
  return isOwnAddress(key, sections) || pages.includes(key.slice(1)) ? 'l’adresse d’une page' : undefined;
}
