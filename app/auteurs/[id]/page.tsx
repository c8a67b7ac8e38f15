import { findLabelledFront } from '@/lib/discovery/head/labelledFront';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute(
  async (library, id, typed, now) => findLabelledFront(library, 'author', id, typed, now, await library.findAuthor(id)),
  [{ label: words.authors, path: routes.authors }],
);

export { generateMetadata };
export default Page;
