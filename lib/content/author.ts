import * as z from 'zod';
import { parseContent, type Content } from './parseContent';
import type { Checked } from './problem';
import { fediverse } from './schema/fediverse';
import { group, listOf, text, webAddress } from './schema/fields';
import { pictureFields } from './schema/pictureFields';

/** The front matter of an author’s file. */
export const authorSchema = z.strictObject(
  {
    name: text('écrivez le nom de l’auteur, comme il signe'),
    role: text('écrivez sa fonction, ou retirez le champ').optional(),
    photo: group(pictureFields, 'une photo a les champs src, alt et credit').optional(),
    email: z.email({ error: 'écrivez une adresse électronique, comme nom@exemple.org' }).optional(),
    links: listOf(
      webAddress('écrivez une adresse complète, comme https://exemple.org/nom', /^https$/),
      'écrivez une liste d’adresses, une par ligne après un tiret',
      /[,;]|\s/,
    ),
    fediverse: fediverse.optional(),
  },
  { error: 'écrivez les champs de l’auteur, un par ligne' },
);

/** An author without the text on them. */
export interface AuthorFields extends z.output<typeof authorSchema> {
  /** Of the front of what they wrote, `/auteurs/<slug>`. */
  readonly slug: string;
}

/** Somebody who signs articles; the text is their biography, and may be empty. */
export interface Author extends AuthorFields, Content {}

/** Reads one file of `content/auteurs/`. */
export function parseAuthor(slug: string, source: string, file = `auteurs/${slug}.md`): Checked<Author> {
  return parseContent(authorSchema, slug, source, file);
}
