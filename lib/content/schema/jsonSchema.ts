import * as z from 'zod';
import type { FieldWords } from './fieldWords';

/**
 * The JSON Schema of a front matter, with its fields' French names; draft 7, the one that editors' YAML tools read.
 * `words` are by dotted field; `title` says what the file is.
 */
export function jsonSchema(schema: z.ZodObject, title: string, words: Readonly<Record<string, FieldWords>>) {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // Rules that are code, such as « this time zone exists », have no form here: check-content knows them.
    unrepresentable: 'any',
    override: ({ jsonSchema: field, path }) => {
      // A whole number is checked as the text that was typed, whose pattern says nothing of a number.
      if (field.type === 'integer') delete field.pattern;
      // The entries of a list share its words.
      if (path.at(-1) !== 'items') Object.assign(field, words[path.filter((_, index) => path[index - 1] === 'properties').join('.')]);
    },
  });
  return { ...made, title };
}
