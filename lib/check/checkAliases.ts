import type { Reading } from './checkFile';
import type { Addresses } from './checkLinks';
import { isOwn, presentAddress } from '../addresses/address';
import { aliasKey } from '../addresses/canonical';
import type { Problem } from '../content/problem';

/** Two files for one old address, or an old address that is still somebody's present one. */
export function checkAliases(claims: readonly Pick<Reading, 'slug' | 'file' | 'aliases'>[], known: Addresses): Problem[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ slug, file, aliases }) =>
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
  const present = presentAddress(key);
  if (present?.kind === 'article' && present.slug === slug) return 'l’adresse actuelle de l’article';
  if (present?.kind === 'article') return articles.has(present.slug) ? 'l’adresse d’un autre article' : undefined;
  const isThere = present?.kind === 'page' ? pages.includes(present.slug) : present && isOwn(present, sections);
  return isThere ? 'l’adresse d’une page' : undefined;
}
