import { findFrontPage, type FrontPage } from '../content/paging';
import type { Library } from '../content/library';
import { routes } from '../routes';
import { slugify } from '../text/slugify';
import { words } from '../text/words';
import type { NamedFront } from './frontMetadata';

/** How fronts are called that no list names, and what is said of them. */
const LABELLED = {
  topic: { labels: 'topics', describe: words.topicIs, path: routes.topic },
  author: { labels: 'byline', describe: words.authorIs, path: routes.author },
} as const;

/** Page `typed` (as in `?page=`) of a topic or an author, called as its newest story writes it; `undefined` for what is not there. */
export function findLabelledFront(
  library: Library,
  kind: 'topic' | 'author',
  id: string,
  typed: string | undefined,
): { readonly about: NamedFront; readonly at: FrontPage } | undefined {
  const { labels, describe, path } = LABELLED[kind];
  const at = findFrontPage(library, { kind, id }, typed);
  const label = at?.stories[0]?.[labels].find((each) => slugify(each) === id);
  if (!at || label === undefined) return undefined;
  return { about: { title: label, description: describe(label, library.site.name), path: path(id) }, at };
}
