import { isSame, parseFields, withoutNothing } from './fields';
import { lineEndOf } from './lines';
import { partsOf, partsOfYaml, type Parts } from './parts';
import { changeField, replaceField } from './changeField';
import type { Yaml } from './splice';
import type { Fields, Value } from './value';

/** What the fields of a text say, as typed; `undefined` when they cannot be read. `isYaml`: the whole text is fields, as in `une.yaml`. */
export function readFields(text: string, isYaml = false): Fields | undefined {
  const parts = partsIn(text, isYaml);
  return parts && parseFields(text.slice(parts.fieldsStart, parts.fieldsEnd))?.fields;
}

/** The fields of a text cannot be read, so that none of them can be changed. */
export class UnreadableFields extends Error {
  override readonly name = 'UnreadableFields';
}

/**
 * The text with each of `changes` made, and everything else byte for byte as it was: comments, order, quotes, dates as typed, line ends.
 * A field of `changes` that says the same already is not touched; one that is `undefined`, or holds nothing, goes. `order` is the names of
 * the form's fields: a new field finds its place by it. Throws `UnreadableFields`.
 */
export function editFields(text: string, changes: Fields, order: readonly string[] = [], isYaml = false): string {
  const parts = partsIn(text, isYaml);
  if (!parts) throw new UnreadableFields('the fields are not between two lines ---');
  const yaml = text.slice(parts.fieldsStart, parts.fieldsEnd);
  const said = parseFields(yaml)?.fields;
  if (!said) throw new UnreadableFields('the fields cannot be read');
  const changed = Object.entries(changes).filter(([name, value]) => !isSame(said[name], value));
  const lineEnd = lineEndOf(text);
  const written = changed.reduce((before, [name, value]) => changeOne({ text: before, lineEnd, order }, name, withoutNothing(value)), yaml);
  return text.slice(0, parts.fieldsStart) + written + text.slice(parts.fieldsEnd);
}

function partsIn(text: string, isYaml: boolean): Parts | undefined {
  return isYaml ? partsOfYaml(text) : partsOf(text);
}

/** More steps than a list has entries. */
const MOST_STEPS = 5000;

/** Changes one field step by step, each of them read again; where that does not lead there, the field is written anew. */
function changeOne(yaml: Yaml, name: string, value: Value | undefined): string {
  const wanted = { ...parseFields(yaml.text)?.fields, [name]: value };
  const isDone = (text: string | undefined): text is string => text !== undefined && isSame(parseFields(text)?.fields, wanted);
  let text = yaml.text;
  for (let step = 0; step < MOST_STEPS && !isDone(text); step += 1) {
    const next = changeField({ ...yaml, text }, name, value);
    if (next === undefined || next === text) break;
    text = next;
  }
  if (isDone(text)) return text;
  const anew = replaceField(yaml, name, value);
  if (isDone(anew)) return anew;
  throw new UnreadableFields(`the field ${name} cannot be changed`);
}
