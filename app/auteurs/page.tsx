import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { indexRoute } from '../indexRoute';

const { Page, generateMetadata } = indexRoute({
  path: routes.authors,
  title: words.authors,
  entries: (library) => library.fronts('author').map(({ id, label, count }) => ({ path: routes.author(id), label, count })),
});

export { generateMetadata };
export default Page;
