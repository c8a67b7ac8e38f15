import type { Moment } from '../text/moment';
import type { ArticleFields } from '../content/schema/articleSchema';
import type { Problem } from '../content/problem';
import type { Path, YamlSource } from '../content/yaml/yamlSource';

/** Google gave this figure until 2023, and now says that longer headlines may be cut (Article structured data). */
const LONGEST_HEADLINE = 110;
/** What search engines show of a description. */
const LONGEST_STANDFIRST = 160;
const YEAR = 365.25 * 24 * 3_600_000;
/** The Web's first year. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** What deserves a second look in an article's fields, though it can be printed. `now` is in epoch milliseconds. */
export function articleWarnings(article: ArticleFields, source: YamlSource, now: number): Problem[] {
  const warn = (path: Path, message: string): Problem => ({ ...source.problemAt(path, message), severity: 'warning' });
  const tooLong = (field: 'headline' | 'standfirst', most: number, where: string): Problem[] => {
    const length = article[field]?.length ?? 0;
    return length > most ? [warn([field], `${length} signes ; au-delà de ${most}, ${where}`)] : [];
  };
  return [
    ...tooLong('headline', LONGEST_HEADLINE, 'un titre est coupé sur certains écrans'),
    ...tooLong('standfirst', LONGEST_STANDFIRST, 'les moteurs de recherche coupent le chapô'),
    ...datesOf(article)
      .filter(([, { epochMs }]) => epochMs < EARLIEST || epochMs > now + 2 * YEAR)
      .map(([path]) => warn(path, `${source.found(path)} ; vérifiez l’année`)),
    ...namesOf(article).flatMap(([path, name]) => (NO_NAME.test(name) ? [warn(path, `${source.found(path)} ; ${ONE_NAME}`)] : [])),
  ];
}

function datesOf({ publishedAt, updatedAt, corrections, withdrawn }: ArticleFields): (readonly [Path, Moment])[] {
  return [
    [['publishedAt'], publishedAt],
    ...(updatedAt ? [[['updatedAt'], updatedAt] as const] : []),
    ...corrections.map(({ at }, index) => [['corrections', index, 'at'], at] as const),
    ...(withdrawn ? [[['withdrawn', 'at'], withdrawn.at] as const] : []),
  ];
}

/** « Par Camille Durand », « Camille Durand et Noé Petit », « Camille Durand, à Rome ». */
const NO_NAME = /^(?:par|by) |,| et /i;
const ONE_NAME = 'une entrée est un nom, seul et sans « Par »';

function namesOf({ byline, translators, editors }: ArticleFields): (readonly [Path, string])[] {
  return Object.entries({ byline, translators, editors }).flatMap(([field, names]) =>
    names.map((name, index) => [[field, index], name] as const),
  );
}
