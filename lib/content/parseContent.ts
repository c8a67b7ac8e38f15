import type { z } from 'zod';
import { checkFields } from './schema/checkFields';
import { readFrontMatter } from './yaml/frontMatter';
import type { Checked } from './problem';
import { slugProblem } from './schema/slugProblem';

/** What every content file gives beside its fields. */
export interface Content {
  /** Its last step in the URL, from the file's name. */
  readonly slug: string;
  /** Markdown. */
  readonly body: string;
}

/** Reads a content file with the schema of its kind; its name and all its fields are checked at once. */
export function parseContent<S extends z.ZodObject>(schema: S, slug: string, text: string, file: string): Checked<z.output<S> & Content> {
  const badName = slugProblem(slug, file);
  const parts = readFrontMatter(file, text);
  const fields = parts.ok ? checkFields(schema, parts.value.source) : parts;
  const problems = [...(badName ? [badName] : []), ...(fields.ok ? [] : fields.problems)];
  if (!parts.ok || !fields.ok || badName) return { ok: false, problems };
  return { ok: true, value: { ...fields.value, slug, body: parts.value.body } };
}
