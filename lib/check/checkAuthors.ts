import { distance } from 'fastest-levenshtein';
import type { AuthorFields } from '../content/author';
import type { Problem } from '../content/problem';
import type { ArticleFields } from '../content/schema/articleSchema';
import type { YamlSource } from '../content/yaml/yamlSource';
import { slugify } from '../text/slugify';

/** The names of those who have a file, by its slug. */
export type Authors = ReadonlyMap<string, string>;

/** A byline that is one letter away from the name of somebody who has a file, and has none itself: their stories would be two people's. */
export function bylineWarnings({ byline }: ArticleFields, source: YamlSource, authors: Authors): Problem[] {
  return byline.flatMap((name, index): Problem[] => {
    const meant = authors.has(slugify(name)) ? undefined : oneLetterOff(slugify(name), authors);
    if (meant === undefined) return [];
    const message = `« ${name} » n’a pas de fichier dans auteurs/ ; vouliez-vous écrire ${meant} ?`;
    return [{ ...source.problemAt(['byline', index], message), severity: 'warning' }];
  });
}

function oneLetterOff(slug: string, authors: Authors): string | undefined {
  // The lengths alone tell of most that they are further off.
  for (const [other, name] of authors) if (Math.abs(other.length - slug.length) <= 1 && distance(slug, other) === 1) return name;
  return undefined;
}

/** A file that is called otherwise than the name in it: articles that are signed so do not lead to its page. */
export function misnamed({ slug, name }: AuthorFields, source: YamlSource): Problem[] {
  const own = slugify(name);
  if (own === slug) return [];
  const advice = own === '' ? 'écrivez aussi le nom en lettres latines' : `renommez-le ${own}`;
  const message = `les articles signés « ${name} » ne mènent pas à ce fichier, qui s’appelle ${slug} ; ${advice}`;
  return [{ ...source.problemAt(['name'], message), severity: 'warning' }];
}
