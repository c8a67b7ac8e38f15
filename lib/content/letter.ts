import * as z from 'zod';
import { longDate } from '../text/dates';
import { parseMoment } from '../text/moment';
import { parseContent, type Content } from './parseContent';
import { topOf, type Checked } from './problem';
import { listOf, slug, text } from './schema/fields';

const stories = listOf(
  slug('écrivez le nom du fichier d’un article, sans .md'),
  'écrivez une liste de noms de fichiers, sans .md, dans l’ordre de la lettre',
  /[,;]/,
)
  .refine((list) => list.length > 0, { error: 'écrivez au moins un article, par le nom de son fichier, sans .md' })
  .refine((list) => new Set(list).size === list.length, { error: 'le même article y est deux fois ; retirez-en un' });

/** The front matter of a letter: what is sent to readers by mail. */
export const letterSchema = z.strictObject(
  {
    subject: text('écrivez l’objet du message'),
    preheader: text('écrivez la phrase que les messageries montrent après l’objet, ou retirez le champ').optional(),
    stories,
  },
  { error: 'écrivez les champs de la lettre, un par ligne' },
);

/** A letter without its introduction. */
export interface LetterFields extends z.output<typeof letterSchema> {
  /** Its place in the URL, `/lettres/<slug>`; it begins with the letter's day. */
  readonly slug: string;
}

/** The text is the introduction, and may be empty. */
export interface Letter extends LetterFields, Content {}

/** Reads one file of `content/lettres/`, which is called by its day, `2025-06-10.md`; of several a day, `2025-06-10-soir.md`. */
export function parseLetter(slug: string, source: string, file = `lettres/${slug}.md`): Checked<Letter> {
  const parsed = parseContent(letterSchema, slug, source, file);
  if (letterDay(slug) !== undefined) return parsed;
  const undated = { ...topOf(file), message: 'le nom du fichier commence par le jour de la lettre, comme 2025-06-10.md ; renommez-le' };
  return { ok: false, problems: [undated, ...(parsed.ok ? [] : parsed.problems)] };
}

/** « mardi 10 juin 2025 », the day by which a letter's name begins; `undefined` where it begins with no day that there is. */
export function letterDay(slug: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(slug)?.[0];
  const moment = day === undefined ? undefined : parseMoment(day, 'UTC');
  return moment && longDate(moment, 'UTC');
}
