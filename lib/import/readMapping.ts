import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { SLUG } from '../content/schema/fields';
import { absent } from '../files/stamp';
import { mappingSchema, type Mapping } from './mapping';
import { SourceError } from './notes';

/** What a person decided, from its file; `undefined` where there is none. Rejects with `SourceError`, which names the line or the field. */
export async function readMapping(file: string): Promise<Mapping | undefined> {
  const text = await readFile(file, 'utf8').catch(absent);
  if (text === undefined) return undefined;
  const read = mappingSchema.safeParse(parsed(file, text));
  if (!read.success) throw new SourceError({ file, line: 1 }, z.prettifyError(read.error));
  for (const id of [...Object.values(read.data.sections), read.data.otherwise]) {
    const line = text.split('\n').findIndex((typed) => typed.includes(id)) + 1;
    if (!SLUG.test(id))
      throw new SourceError(
        { file, line },
        `« ${id} » ne peut être une rubrique : écrivez des minuscules sans accent, des chiffres et des traits d’union`,
      );
  }
  return read.data;
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new SourceError({ file, line: error.linePos?.[0].line ?? 1 }, error.message);
    throw error;
  }
}
