import type { Fields } from './value';

/** What the fields of a text say, as typed; `undefined` when they cannot be read. `isYaml`: the whole text is fields, as in `une.yaml`. */
export function readFields(text: string, isYaml: boolean): Fields | undefined {
  throw new Error(`to be written: ${text.length} ${String(isYaml)}`);
}

/**
 * The text with its fields saying `wanted`, and everything else byte for byte as it was: a field that says the same already is not
 * touched. `order` is the names of the form's fields: a new one finds its place by it. Throws when the fields cannot be read.
 */
export function editFields(text: string, wanted: Fields, order: readonly string[], isYaml: boolean): string {
  throw new Error(`to be written: ${text.length} ${Object.keys(wanted).length} ${order.length} ${String(isYaml)}`);
}
