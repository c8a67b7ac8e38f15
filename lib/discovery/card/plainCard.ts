import { articleCardPath, cardPath } from './cardPath';
import { cardText, plainCardText, type CardText } from './cardText';
import type { PageFields } from '../../content/page';
import type { Site } from '../../content/site';
import type { Library } from '../../library/library';

/** A card, and where it is. */
export interface Card {
  readonly path: string;
  readonly text: CardText;
  /** Of the content folder, that says what stands on it. */
  readonly file: string;
}

// What names them in their addresses: no article's name has two hyphens in a row.
const PAPER = 'journal--';
const SECTION = 'rubrique--';
const PAGE = 'page--';

/** The paper's own card, of the front page and of every front without one. */
export function paperCard(site: Site): Card {
  return plainCard(PAPER, '', 'site.yaml', site);
}

export function sectionCard({ id, label }: Site['sections'][number], site: Site): Card {
  return plainCard(SECTION + id, label, 'site.yaml', site);
}

export function pageCard({ slug, title }: Pick<PageFields, 'slug' | 'title'>, site: Site): Card {
  return plainCard(PAGE + slug, title, `pages/${slug}.md`, site);
}

/** The card that an address names: an article's by its slug; `undefined` when that is not there. */
export function findCard(library: Pick<Library, 'site' | 'findSummary' | 'findPageFields' | 'sourceFile'>, name: string): Card | undefined {
  if (name === PAPER) return paperCard(library.site);
  if (name.startsWith(SECTION)) {
    const section = library.site.sections.find(({ id }) => SECTION + id === name);
    return section && sectionCard(section, library.site);
  }
  if (name.startsWith(PAGE)) {
    const page = library.findPageFields(name.slice(PAGE.length));
    return page && pageCard(page, library.site);
  }
  const article = library.findSummary(name);
  if (!article) return undefined;
  return { path: articleCardPath(article, library.site), text: cardText(article, library.site), file: library.sourceFile(name) ?? name };
}

function plainCard(name: string, headline: string, file: string, site: Site): Card {
  const text = plainCardText(headline, site);
  return { path: cardPath(name, text, site), text, file };
}
