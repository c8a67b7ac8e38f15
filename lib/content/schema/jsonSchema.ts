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
    // A whole number is checked as the text that was typed, whose pattern says nothing of a number.
    override: ({ jsonSchema: field }) => {
      if (field.type === 'integer') delete field.pattern;
    },
  });
  return { ...withWords(made, words), title };
}

type Field = z.core.JSONSchema.BaseSchema;

const printed = (words: FieldWords | undefined): Field =>
  words === undefined ? {} : { title: words.title, description: [words.description, words.typed].filter(Boolean).join(' ') };

/**
 * A copy whose fields have their words, by their place: zod's `override` hears of a schema that several fields share at the first of
 * them alone. The entries of a list share its words.
 */
function withWords(field: Field, words: Readonly<Record<string, FieldWords>>, path = ''): Field {
  const { properties, items } = field;
  const inner = Object.entries(properties ?? {}).map(([name, each]): [string, Field | boolean] => {
    const at = path === '' ? name : `${path}.${name}`;
    return [name, typeof each === 'boolean' ? each : { ...withWords(each, words, at), ...printed(words[at]) }];
  });
  return {
    ...field,
    ...(properties && { properties: Object.fromEntries(inner) }),
    ...(typeof items === 'object' && !Array.isArray(items) && { items: withWords(items, words, path) }),
  };
}
