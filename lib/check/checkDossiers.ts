import type { Problem } from '../content/problem';
import { suggestion } from '../content/schema/suggestion';
import type { Reading } from './checkFile';
import type { Mention } from './text/checkBody';

/** Names of dossiers that have no file. */
export function checkDossierNames(named: readonly Mention[], dossiers: readonly Pick<Reading, 'slug'>[]): Problem[] {
  const slugs = dossiers.map(({ slug }) => slug);
  return named
    .filter(({ target }) => !slugs.includes(target))
    .map(({ target, place }) => ({ ...place, message: `aucun dossier « ${target} » ; ${adviceFor(target, slugs)}` }));
}

function adviceFor(target: string, slugs: readonly string[]): string {
  return slugs.length === 0 ? `créez dossiers/${target}.md` : suggestion(target, slugs);
}

/** Articles in a dossier's order that are not of it: readers do not see them there. */
export function checkOrder({ slug, related }: Pick<Reading, 'slug' | 'related'>, articles: readonly Reading[]): Problem[] {
  const bySlug = new Map(articles.map(({ slug: own, article }) => [own, article]));
  return related.flatMap(({ target, place }): Problem[] => {
    const article = bySlug.get(target);
    if (article === undefined || article.dossier === slug) return [];
    return [{ ...place, message: `« ${target} » n’est pas de ce dossier ; écrivez dossier: ${slug} dans ses champs`, severity: 'warning' }];
  });
}
