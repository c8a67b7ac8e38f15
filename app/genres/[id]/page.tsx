import { routes } from '@/lib/addresses/routes';
import { GENRES, isGenre } from '@/lib/content/genres';
import { findFrontPage } from '@/lib/selection/paging';
import { words } from '@/lib/text/words';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute(
  (library, id, typed, now) => {
    const at = findFrontPage(library, { kind: 'genre', id }, typed, now);
    if (!at || !isGenre(id)) return undefined;
    const { label, plural } = GENRES[id];
    const about = { title: plural, description: words.genreIs(label, library.site.name), path: routes.genre(id) };
    // The page's title says it: no story need.
    return { about, at: { ...at, stories: at.stories.map((story) => ({ ...story, genre: undefined })) } };
  },
  [{ label: words.genres, path: routes.genres }],
);

export { generateMetadata };
export default Page;
