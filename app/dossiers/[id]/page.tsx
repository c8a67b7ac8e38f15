import { findDossierPage } from '@/lib/discovery/head/dossierFront';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute(findDossierPage, [{ label: words.dossiers, path: routes.dossiers }]);

export { generateMetadata };
export default Page;
