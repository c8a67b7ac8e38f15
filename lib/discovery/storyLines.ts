import type { ArticleSummary } from '../content/article';
import { genreWord } from '../content/genres';
import type { Site } from '../content/site';
import { joinNames } from '../text/names';
import { DOT } from '../text/spaces';
import { words } from '../text/words';
import { plainText } from './plainText';

// What stands around a headline where there is no page: in a mail, in a book.

/** « Économie · Entretien · Le surtitre » */
export function kickerLine({ section, genre, kicker, lang }: ArticleSummary, { sections }: Pick<Site, 'sections'>): string {
  const label = sections.find(({ id }) => id === section)?.label ?? '';
  const own = kicker === undefined ? undefined : plainText(kicker, lang);
  return [plainText(label), genreWord(genre, label, kicker ?? ''), own].filter(Boolean).join(DOT);
}

/** « Par Prénom Nom · Agence »; empty for a story that nobody signs. */
export function signatureLine({ byline, agency }: ArticleSummary): string {
  const by = byline.length > 0 ? `${words.by} ${joinNames(byline)}` : undefined;
  return [by, agency].flatMap((part) => (part === undefined ? [] : [plainText(part)])).join(DOT);
}
