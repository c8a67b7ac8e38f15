import type { Genre } from '../../content/genres';

/** What schema.org calls a piece of each genre, by the descriptions of its types (https://schema.org/NewsArticle, « More specific Types »). */
const TYPES: Readonly<Record<Genre, string>> = {
  // « Expresses opinions ».
  editorial: 'OpinionNewsArticle',
  tribune: 'OpinionNewsArticle',
  chronique: 'OpinionNewsArticle',
  analyse: 'AnalysisNewsArticle',
  critique: 'ReviewNewsArticle',
  // « The result of journalistic news reporting conventions ».
  entretien: 'ReportageNewsArticle',
  reportage: 'ReportageNewsArticle',
  enquete: 'ReportageNewsArticle',
  // « Historical context, definition and detail on a specific topic ».
  portrait: 'BackgroundNewsArticle',
  // A few lines are most often another's reporting.
  breve: 'NewsArticle',
};

/** The type of an article; one that says nothing of its genre is news, and one that somebody paid for is none, whatever its genre. */
export function newsType({ genre, sponsor }: { readonly genre?: Genre | undefined; readonly sponsor?: object | undefined }): string {
  if (sponsor !== undefined) return 'AdvertiserContentArticle';
  return genre === undefined ? 'NewsArticle' : TYPES[genre];
}
