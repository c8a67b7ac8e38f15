import type { z } from 'zod';
import { checkFields } from './schema/checkFields';
import { readFrontMatter, type FrontMatter } from './yaml/frontMatter';
import type { Checked, Problem } from './problem';
import { slugProblem } from './schema/slugProblem';
import { lineAndColumn } from './yaml/yamlSyntax';
import { shownText } from '../markdown/shownText';

/** What every content file gives beside its fields. */
export interface Content {
  /** Its last step in the URL, from the file's name. */
  readonly slug: string;
  /** Markdown, without the comments that no reader is to see. */
  readonly body: string;
}

/** Reads a content file with the schema of its kind; its name, all its fields and its comments are checked at once. */
export function parseContent<S extends z.ZodObject>(schema: S, slug: string, text: string, file: string): Checked<z.output<S> & Content> {
  const badName = slugProblem(slug, file);
  const parts = readFrontMatter(file, text);
  const fields = parts.ok ? checkFields(schema, parts.value.source) : parts;
  const shown = parts.ok ? shownText(parts.value.body) : undefined;
  const open = parts.ok && shown?.openComment !== undefined ? [openComment(file, parts.value, shown.openComment)] : [];
  const problems = [...(badName ? [badName] : []), ...(fields.ok ? [] : fields.problems), ...open];
  if (!shown || !fields.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...fields.value, slug, body: shown.text.trim() } };
}

const OPEN_COMMENT =
  'un commentaire s’ouvre ici par <!-- et ne se ferme pas : les lecteurs perdraient la suite du texte ; écrivez --> à sa fin';

function openComment(file: string, { body, bodyLine }: FrontMatter, offset: number): Problem {
  const { line, column } = lineAndColumn(body, offset);
  return { file, line: bodyLine + line - 1, column, field: '-', message: OPEN_COMMENT };
}
