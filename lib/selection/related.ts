import type { ArticleSummary } from '../content/article';
import type { Library } from '../library/library';

/** Stories under « À lire aussi ». */
const SHOWN = 3;

/** What to read after an article: what the editors chose, else what shares its topics, never just the latest. */
export function readAlso(library: Library, article: ArticleSummary): readonly ArticleSummary[] {
  const others = article.related.filter((slug) => slug !== article.slug);
  const chosen = others.flatMap((slug) => library.findSummary(slug) ?? []);
  return chosen.length > 0 ? chosen.slice(0, SHOWN) : library.related(article, SHOWN);
}
