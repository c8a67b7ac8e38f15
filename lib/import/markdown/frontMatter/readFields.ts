import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import { boundsProblem } from '../../../content/yaml/yamlBounds';
import type { Note } from '../../notes';
import { flatFields, type Fields } from './flatFields';
import type { SplitFile } from './splitFields';
import { readJson } from '../../../process/readJson';

/** The fields of a file, and what had to be read leniently. */
export interface ReadFields {
  readonly fields: Fields;
  readonly notes: readonly Note[];
}

/**
 * Reads front matter that its own generator may have refused: fields twice, values that go on at the margin or hold a colon. Only here;
 * our own files are read strictly.
 */
export function readFields({ form, fields }: Pick<SplitFile, 'form' | 'fields'>): ReadFields {
  const twice = form === 'json' ? [] : repeated(chunks(fields));
  const notes = twice.map((name): Note => ({ kind: 'field', message: `le champ « ${name} » est écrit deux fois ; le dernier est repris` }));
  const whole = readWhole(form, fields);
  if (whole !== undefined) return { fields: flatFields(whole), notes };
  const message = 'les champs ne sont pas écrits selon les règles ; ils ont été lus un par un, à vérifier';
  return { fields: flatFields(byChunks(chunks(fields))), notes: [...notes, { kind: 'field', message }] };
}

function readWhole(form: SplitFile['form'], text: string): unknown {
  if (form === 'none') return {};
  if (form === 'yaml') return readYaml(text) ?? readYaml(withIndents(text));
  return form === 'toml' ? readToml(text) : readJson(text);
}

/** A line at the margin that is no field, entry or note goes on with the one above, and says so by its indent. */
function withIndents(text: string): string {
  return text.replace(/^(?![\w"'.-]+[ \t]*:(?:\s|$)|[-#\s])(?=.)/gm, '  ');
}

/** Text stays text, as in our own files: `2015-06-11` is what was typed. */
export function readYaml(text: string): unknown {
  if (boundsProblem('', text)) return undefined;
  const document = parseDocument(text.replaceAll('\t', '  '), {
    schema: 'failsafe',
    customTags: ['null', 'bool'],
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) return undefined;
  try {
    const read: unknown = document.toJS();
    return typeof read === 'object' ? read : undefined;
  } catch (error) {
    // Aliases of aliases: the parser counts them, and stops at a hundred.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

export function readToml(text: string): unknown {
  try {
    return parseToml(text);
  } catch (error) {
    if (error instanceof TomlError) return undefined;
    throw error;
  }
}

interface Chunk {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The lines of each field: a field begins at the margin with its name, all else goes on with the one above. */
function chunks(text: string): Chunk[] {
  const found: { name: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const name = /^["']?([\w.-]+)["']?[ \t]*[:=]/.exec(line)?.[1];
    if (name !== undefined) found.push({ name, lines: [line] });
    else if (!line.startsWith('#')) found.at(-1)?.lines.push(line);
  }
  return found;
}

function repeated(all: readonly Chunk[]): string[] {
  const met = new Set<string>();
  return [...new Set(all.flatMap(({ name }) => (met.has(name) ? [name] : (met.add(name), []))))];
}

function byChunks(all: readonly Chunk[]): Record<string, unknown> {
  return Object.fromEntries(all.map(({ name, lines }) => [name, ofChunk(name, lines)]));
}

function ofChunk(name: string, lines: readonly string[]): unknown {
  const read = readYaml(lines.join('\n'));
  const alone: unknown = typeof read === 'object' && read !== null ? Object.entries(read).find(([key]) => key === name)?.[1] : undefined;
  if (alone !== undefined) return alone;
  const typed = lines
    .join(' ')
    .replace(/^[^:=]*[:=]/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return typed.replace(/^["']|["']$/g, '');
}
