import type { Library } from '../../content/library';
import { routes } from '../../routes';
import type { Entry } from './entry';

/**
 * Every public page that is not an article. Without dates: a front changes with each story, which its own part tells, and
 * this one then stays as it is until there is a new front.
 */
export function frontEntries(library: Library): Entry[] {
  const sections = library.site.sections.filter(({ id }) => library.count({ kind: 'section', id }) > 0);
  const months = library.fronts('archive').map(({ id }) => id);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return [
    { path: routes.front },
    ...sections.map(({ id }) => ({ path: routes.section(id) })),
    ...library.pages().map(({ slug }) => ({ path: routes.page(slug) })),
    ...(months.length > 0 ? [{ path: routes.archives }] : []),
    ...[...years, ...months].map((id) => ({ path: routes.archive(id) })),
    ...library.fronts('topic').map(({ id }) => ({ path: routes.topic(id) })),
    ...library.fronts('author').map(({ id }) => ({ path: routes.author(id) })),
  ];
}
