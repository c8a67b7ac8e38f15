import { routes } from '../../addresses/routes';
import type { TextKind } from '../../content/kinds';
import type { Problem } from '../../content/problem';
import type { Site } from '../../content/site';
import type { Reading } from '../checkFile';
import { checkLinks, checkRelated, type Addresses } from '../checkLinks';
import { checkTranslations, here } from './checkTranslations';

interface Others {
  readonly known: Addresses;
  readonly site: Pick<Site, 'language'>;
  /** A slug's language, where it is known. */
  readonly languageOf: (slug: string) => string | undefined;
}

/** Whether what a file of a kind says of others is so: its links, the articles that it names, its translations. */
export function checkMentions(kind: TextKind, reading: Reading, { known, site, languageOf }: Others): Problem[] {
  const { slug, links, related, translations } = reading;
  return [
    ...checkLinks(links, routes[kind](slug), known),
    ...checkRelated(related, kind === 'article' ? slug : undefined, known),
    ...checkRelated(here(translations), slug, known),
    ...checkTranslations(reading, site, languageOf),
  ];
}
