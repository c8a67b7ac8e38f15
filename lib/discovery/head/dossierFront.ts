import { routes } from '../../addresses/routes';
import { shorten } from '../../markdown/excerpt';
import type { Library } from '../../library/library';
import { dossierStories } from '../../selection/dossiers';
import { findFrontPage, type FrontPage } from '../../selection/paging';
import { words } from '../../text/words';
import type { NamedFront } from './frontMetadata';

/** Page `typed` (as in `?page=`) of a dossier, its stories in the editors' order; `undefined` for what is not there. */
export async function findDossierPage(
  library: Library,
  id: string,
  typed: string | undefined,
  now: number,
): Promise<{ readonly about: NamedFront; readonly at: FrontPage } | undefined> {
  const dossier = await library.findDossier(id);
  if (!dossier) return undefined;
  const list = (offset: number, most: number) => dossierStories(library, dossier).slice(offset, offset + most);
  const at = findFrontPage(library, { kind: 'dossier', id }, typed, now, list);
  const { headline, typeset } = dossier;
  const description = shorten(typeset.opening) || words.dossierIs(headline, library.site.name);
  return at && { about: { kind: words.dossier, title: headline, description, path: routes.dossier(id), dossier }, at };
}
