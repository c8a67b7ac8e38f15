import { findLabelledFront } from '@/lib/discovery/head/labelledFront';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute(
  (library, id, typed) => findLabelledFront(library, 'topic', id, typed),
  [{ label: words.topics, path: routes.topics }],
);

export { generateMetadata };
export default Page;
