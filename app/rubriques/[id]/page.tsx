import { findPodcast } from '@/lib/selection/recordings/episodes';
import { findFrontPage } from '@/lib/selection/paging';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute(
  (library, id, typed, now) => {
    const section = library.site.sections.find((section) => section.id === id);
    const at = findFrontPage(library, { kind: 'section', id }, typed, now);
    if (!at || !section) return undefined;
    const about = {
      title: section.label,
      description: words.sectionIs(section.label, library.site.name),
      path: routes.section(id),
      section,
      podcast: findPodcast(library, id),
    };
    return { about, at };
  },
  [{ label: words.sectionsNav, path: routes.sections }],
);

export { generateMetadata };
export default Page;
