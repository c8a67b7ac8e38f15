import * as z from 'zod';
import { parseContent, type Content } from './parseContent';
import type { Checked } from './problem';
import { group, listOf, slug, text } from './schema/fields';
import { pictureFields } from './schema/pictureFields';

/** The front matter of a dossier: articles on one thing, that name it by its file. */
export const dossierSchema = z.strictObject(
  {
    headline: text('écrivez le titre du dossier'),
    image: group(pictureFields, 'une photo a les champs src, alt et credit').optional(),
    order: listOf(slug('écrivez le nom du fichier d’un article, sans .md'), 'écrivez une liste de noms de fichiers, sans .md', /[,;]/),
  },
  { error: 'écrivez les champs du dossier, un par ligne' },
);

/** A dossier without its introduction. */
export interface DossierFields extends z.output<typeof dossierSchema> {
  /** Its place in the URL, `/dossiers/<slug>`, and what its articles name it by. */
  readonly slug: string;
}

/** The text is the introduction, and may be empty. */
export interface Dossier extends DossierFields, Content {}

/** Reads one file of `content/dossiers/`. */
export function parseDossier(slug: string, source: string, file = `dossiers/${slug}.md`): Checked<Dossier> {
  return parseContent(dossierSchema, slug, source, file);
}
