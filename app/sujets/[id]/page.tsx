import { findLabelledFront } from '@/lib/discovery/head/labelledFront';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute(
  (library, id, typed, now) => findLabelledFront(library, 'topic', id, typed, now),
  [{ label: words.topics, path: routes.topics }],
);

export { generateMetadata };
export default Page;
