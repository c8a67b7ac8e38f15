import { slugify } from '../text/slugify';

/** What a piece is by the way it is made: a closed list, each with its word and what its front is called. By id, which is the word in an address. */
export const GENRES = {
  editorial: { label: 'Éditorial', plural: 'Éditoriaux' },
  tribune: { label: 'Tribune', plural: 'Tribunes' },
  analyse: { label: 'Analyse', plural: 'Analyses' },
  entretien: { label: 'Entretien', plural: 'Entretiens' },
  reportage: { label: 'Reportage', plural: 'Reportages' },
  enquete: { label: 'Enquête', plural: 'Enquêtes' },
  portrait: { label: 'Portrait', plural: 'Portraits' },
  chronique: { label: 'Chronique', plural: 'Chroniques' },
  critique: { label: 'Critique', plural: 'Critiques' },
  breve: { label: 'Brève', plural: 'Brèves' },
} as const;

export type Genre = keyof typeof GENRES;

/** The words that editors write. */
export const GENRE_WORDS: readonly string[] = Object.values(GENRES).map(({ label }) => label.toLowerCase());

export function isGenre(id: string): id is Genre {
  return Object.hasOwn(GENRES, id);
}

/** The word that tells readers what an article is; `undefined` where `beside` it, its kicker or its section's name say so already. */
export function genreWord(genre: Genre | undefined, ...beside: readonly string[]): string | undefined {
  if (genre === undefined) return undefined;
  const { label, plural } = GENRES[genre];
  const said = ` ${beside.map(slugify).join('-').replaceAll('-', ' ')} `;
  return [label, plural].some((word) => said.includes(` ${slugify(word)} `)) ? undefined : label;
}
