import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { indexRoute } from '../indexRoute';

const { Page, generateMetadata } = indexRoute({
  path: routes.sections,
  title: words.sectionsNav,
  entries: (library) =>
    library.sections().map(({ id, label }) => ({ path: routes.section(id), label, count: library.count({ kind: 'section', id }) })),
});

export { generateMetadata };
export default Page;
