import { shorten } from '../../markdown/excerpt';
import { findFrontPage, type FrontPage } from '../../selection/paging';
import type { Library, TypesetAuthor } from '../../library/library';
import { routes } from '../../addresses/routes';
import { slugify } from '../../text/slugify';
import { words } from '../../text/words';
import type { NamedFront } from './frontMetadata';

/** How fronts are called that no list names, and what is said of them. */
const LABELLED = {
  topic: { kind: words.topic, labels: 'topics', describe: words.topicIs, path: routes.topic },
  author: { kind: words.author, labels: 'byline', describe: words.authorIs, path: routes.author },
} as const;

/**
 * Page `typed` (as in `?page=`) of a topic or an author, called as its newest story writes it, or as the author's file does; `undefined`
 * for what is not there.
 */
export function findLabelledFront(
  library: Library,
  of: 'topic' | 'author',
  id: string,
  typed: string | undefined,
  now: number,
  author?: TypesetAuthor,
): { readonly about: NamedFront; readonly at: FrontPage } | undefined {
  const { kind, labels, describe, path } = LABELLED[of];
  const front = { kind: of, id } as const;
  const at = findFrontPage(library, front, typed, now);
  const [newest] = library.list(front, 0, 1);
  const label = author?.name ?? newest?.[labels].find((each) => slugify(each) === id);
  if (!at || label === undefined) return undefined;
  const biography = shorten(author?.typeset.opening ?? '');
  const description = biography === '' ? describe(label, library.site.name) : biography;
  return { about: { kind, title: label, description, path: path(id), author }, at };
}
