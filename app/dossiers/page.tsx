import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { indexRoute } from '../indexRoute';

const { Page, generateMetadata } = indexRoute({
  path: routes.dossiers,
  title: words.dossiers,
  entries: (library) => library.fronts('dossier').map(({ id, label, count }) => ({ path: routes.dossier(id), label, count })),
});

export { generateMetadata };
export default Page;
