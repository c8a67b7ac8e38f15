import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { indexRoute } from '../indexRoute';

const { Page, generateMetadata } = indexRoute({
  path: routes.genres,
  title: words.genres,
  entries: (library) => library.fronts('genre').map(({ id, label, count }) => ({ path: routes.genre(id), label, count })),
});

export { generateMetadata };
export default Page;
