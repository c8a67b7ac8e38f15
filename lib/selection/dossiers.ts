import type { ArticleSummary } from '../content/article';
import type { DossierFields } from '../content/dossier';
import type { Library } from '../library/library';

/** Where an article stands in its dossier. */
export interface DossierPlace {
  readonly dossier: DossierFields;
  readonly before: ArticleSummary | undefined;
  readonly after: ArticleSummary | undefined;
}

/** The public articles of a dossier: in the editors' order, then the others, newest first. */
export function dossierStories(library: Library, { slug, order }: DossierFields): readonly ArticleSummary[] {
  const front = { kind: 'dossier', id: slug } as const;
  const stories = library.list(front, 0, library.count(front));
  const place = (story: ArticleSummary): number => (order.includes(story.slug) ? order.indexOf(story.slug) : order.length);
  return stories.toSorted((a, b) => place(a) - place(b));
}

/** The articles right before and after one in its dossier; `undefined` for one that is in none. */
export function placeInDossier(library: Library, article: ArticleSummary): DossierPlace | undefined {
  const dossier = article.dossier === undefined ? undefined : library.findDossierFields(article.dossier);
  if (!dossier) return undefined;
  const stories = dossierStories(library, dossier);
  const at = stories.findIndex(({ slug }) => slug === article.slug);
  return { dossier, before: stories[at - 1], after: stories[at + 1] };
}
