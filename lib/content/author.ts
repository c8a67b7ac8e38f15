import * as z from 'zod';
import { parseContent, type Content } from './parseContent';
import type { Checked } from './problem';
import { text } from './schema/fields';

/** The front matter of an author's file. */
export const authorSchema = z.strictObject(
  {
    name: text('écrivez le nom de l’auteur, comme il signe'),
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
