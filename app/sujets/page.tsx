import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { indexRoute } from '../indexRoute';

const { Page, generateMetadata } = indexRoute({
  path: routes.topics,
  title: words.topics,
  entries: (library) => library.fronts('topic').map(({ id, label, count }) => ({ path: routes.topic(id), label, count })),
});

export { generateMetadata };
export default Page;
