import type { ArticleSummary } from '../content/article';
import { labelPath } from '../addresses/routes';
import type { Site } from '../content/site';
import type { Library } from '../library/library';
import { slugify } from '../text/slugify';
import { plainText } from './plainText';

/** Who answers for an article. */
export interface Author {
  readonly kind: 'person' | 'organization';
  readonly name: string;
  /** Path of the author's own front; the agency and the paper have none here. */
  readonly path?: string;
}

/** The one list of authors, for structured data, heads and feeds: the byline, else the agency, else the paper. Never empty. */
export function authorsOf({ byline, agency }: Pick<ArticleSummary, 'byline' | 'agency'>, { publisher }: Site): readonly Author[] {
  if (byline.length > 0) return byline.map(person);
  return [{ kind: 'organization', name: plainText(agency ?? publisher.name) }];
}

/** Where those who sign an article are to be found on the fediverse, as `@user@host`, in their order. */
export function creatorsOf(library: Pick<Library, 'findFediverse'>, { byline }: Pick<ArticleSummary, 'byline'>): readonly string[] {
  return [...new Set(byline.flatMap((name) => library.findFediverse(slugify(name)) ?? []))];
}

/** A person with the address of the front that lists their articles; a name without a Latin letter has none. */
function person(name: string): Author {
  const path = labelPath('author', name);
  return { kind: 'person', name: plainText(name), ...(path !== undefined && { path }) };
}
