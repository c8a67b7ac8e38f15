import type { Library } from '../../library/library';
import { CORRECTIONS_PAGE, routes } from '../../addresses/routes';
import type { Entry } from './entry';

/**
 * Every public page that is not an article. Without dates: a front changes with each story, which its own part tells, and
 * this one then stays as it is until there is a new front.
 */
export function frontEntries(library: Library): Entry[] {
  return kinds(library).flatMap(([fronts, path]) => fronts.map(({ id }) => ({ path: path(id) })));
}

/** How many there are, for the gate, which is asked at every request and wants none of them made. */
export function frontCount(library: Library): number {
  return kinds(library).reduce((sum, [fronts]) => sum + fronts.length, 0);
}

type Kind = readonly [fronts: readonly { readonly id: string }[], path: (id: string) => string];

function kinds(library: Library): readonly Kind[] {
  const months = library.fronts('archive');
  const [topics, authors, genres] = [library.fronts('topic'), library.fronts('author'), library.fronts('genre')];
  const dossiers = library.fronts('dossier');
  const years = [...new Set(months.map(({ id }) => id.slice(0, 4)))].map((id) => ({ id }));
  return [
    [[{ id: '' }], () => routes.front],
    [library.sections(), routes.section],
    [library.pages().map(({ slug }) => ({ id: slug })), routes.page],
    [
      library.count({ kind: 'corrected' }) > 0 && !library.pages().some(({ slug }) => slug === CORRECTIONS_PAGE) ? [{ id: '' }] : [],
      () => routes.corrections,
    ],
    [months.slice(0, 1), () => routes.archives],
    [[...years, ...months], routes.archive],
    [topics.slice(0, 1), () => routes.topics],
    [topics, routes.topic],
    [authors.slice(0, 1), () => routes.authors],
    [authors, routes.author],
    [genres.slice(0, 1), () => routes.genres],
    [genres, routes.genre],
    [dossiers.slice(0, 1), () => routes.dossiers],
    [dossiers, routes.dossier],
  ];
}
