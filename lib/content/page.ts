import * as z from 'zod';
import { isTaken } from '../addresses/address';
import { text, wholeNumber } from './schema/fields';
import { parseContent, type Content } from './parseContent';
import { topOf, type Checked } from './problem';

/** The front matter of a page. */
export const pageSchema = z.strictObject(
  {
    title: text('écrivez le titre de la page'),
    description: text('écrivez une phrase qui dit ce que la page contient'),
    taxReductionPercent: wholeNumber(
      66,
      66,
      'écrivez 66, le seul taux dont parle la phrase du formulaire (article 200 du CGI), ou enlevez la ligne',
    ).optional(),
  },
  { error: 'écrivez les champs de la page, un par ligne' },
);

/** A page without its text. */
export interface PageFields extends z.output<typeof pageSchema> {
  /** Its place in the URL, `/<slug>`. */
  readonly slug: string;
}

/** A page that is not an article: the donation appeal, the legal notice. */
export interface Page extends PageFields, Content {}

/** Reads one file of `content/pages/`. */
export function parsePage(slug: string, source: string, file = `pages/${slug}.md`): Checked<Page> {
  const parsed = parseContent(pageSchema, slug, source, file);
  if (!isTaken(slug)) return parsed;
  const taken = { ...topOf(file), message: `l’adresse « /${slug} » est celle du site ; donnez un autre nom au fichier` };
  return { ok: false, problems: [taken, ...(parsed.ok ? [] : parsed.problems)] };
}
