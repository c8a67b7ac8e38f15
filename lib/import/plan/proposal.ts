import { stringify } from 'yaml';
import type { Site } from '../../content/site';
import { slugify } from '../../text/slugify';
import type { Mapping } from '../mapping';
import type { Plan } from './plan';

/** Sections that a first run proposes at most beside those that the paper has: a navigation of more is read by nobody. */
const MOST_NEW = 8;
/** Of all articles, what a category has to hold to be proposed as a section. */
const LEAST_SHARE = 0.03;

/**
 * What a run does where nobody has decided: a category that is called as a section is that section, the largest others become sections of
 * their own, the rest stay topics.
 */
export function proposeMapping(
  { categories, authors }: Pick<Plan, 'categories' | 'authors'>,
  { sections }: Pick<Site, 'sections'>,
): Mapping {
  const ids = new Map(sections.flatMap(({ id, label }) => [[id, id] as const, [slugify(label), id] as const]));
  const bySize = [...categories].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const all = bySize.reduce((sum, [, count]) => sum + count, 0);
  const proposed: Record<string, string> = {};
  let fresh = 0;
  for (const [category, count] of bySize) {
    const slug = slugify(category);
    const known = ids.get(slug);
    if (known === undefined && (slug === '' || UNSORTED.test(slug) || fresh >= MOST_NEW || count < all * LEAST_SHARE)) continue;
    if (known === undefined) fresh += 1;
    proposed[category] = known ?? slug;
    ids.set(slug, known ?? slug);
  }
  const otherwise = sections[0]?.id ?? Object.values(proposed)[0] ?? 'actualites';
  return { sections: proposed, otherwise, authors: Object.fromEntries([...authors.keys()].sort().map((name) => [name, name])) };
}

/** What systems call a category that nobody chose. */
const UNSORTED = /^(?:uncategori[sz]ed|non-classe|sans-categorie|general|default|blog|posts)$/;

/** The mapping as a file for a person, with how many articles each line is about. */
export function printMapping(
  mapping: Mapping,
  { categories, authors }: Pick<Plan, 'categories' | 'authors'>,
  { sections }: Pick<Site, 'sections'>,
): string {
  const ids = sections.map(({ id }) => id);
  const left = [...categories].filter(([category]) => mapping.sections[category] === undefined).sort(([, a], [, b]) => b - a);
  return [
    '# Proposé par la première importation. Changez ce qui est après les deux-points, puis relancez la même commande :',
    '# ce que personne n’a modifié dans le journal suit.',
    '#',
    '# Catégorie de l’archive : identifiant de la rubrique. Une rubrique que site.yaml n’a pas y est ajoutée.',
    'sections:',
    ...Object.entries(mapping.sections).map(
      ([category, id]) =>
        `  ${entry(category, id)} # ${articles(categories.get(category))}${ids.includes(id) ? '' : ', nouvelle rubrique'}`,
    ),
    ...(Object.keys(mapping.sections).length === 0 ? ['  {}'] : []),
    ...(left.length === 0 ? [] : ['  # Ces catégories restent des sujets ; pour en faire des rubriques, retirez le # :']),
    ...left.map(([category, count]) => `  # ${entry(category, slug(category))} # ${articles(count)}`),
    '# La rubrique de ce qui n’a aucune de ces catégories.',
    entry('otherwise', mapping.otherwise),
    '# Auteur dans l’archive : le nom, ou la liste de noms, qui signe ici.',
    'authors:',
    ...Object.entries(mapping.authors).map(([author, name]) => `  ${entry(author, name)} # ${articles(authors.get(author))}`),
    ...(Object.keys(mapping.authors).length === 0 ? ['  {}'] : []),
    ...(mapping.fields === undefined
      ? []
      : ['# Champ de l’archive : champ d’ici, ou null.', stringify({ fields: mapping.fields }).trimEnd()]),
    ...(mapping.permalink === undefined
      ? []
      : ['# Les adresses de l’ancien site, où ses fichiers ne les disent pas.', stringify({ permalink: mapping.permalink }).trimEnd()]),
    ...(mapping.origins === undefined
      ? []
      : ['# L’ancien site : un lien vers lui est un lien intérieur.', stringify({ origins: mapping.origins }).trimEnd()]),
    '',
  ].join('\n');
}

function articles(count = 0): string {
  return `${count} article${count > 1 ? 's' : ''}`;
}

function slug(category: string): string {
  return slugify(category) || 'rubrique';
}

function entry(key: string, value: unknown): string {
  const text = (one: unknown): string => JSON.stringify(one);
  return `${/^[\p{L}][\p{L}\p{N} _-]*$/u.test(key) ? key : text(key)}: ${typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value) ? value : text(value)}`;
}
