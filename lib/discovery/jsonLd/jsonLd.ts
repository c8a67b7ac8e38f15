import { printable } from '../plainText';

/** A value of schema.org's JSON-LD; what is undefined is not said. */
export type JsonLdValue = string | number | boolean | undefined | readonly JsonLdValue[] | JsonLdNode;

/** A thing with its type, or a reference to one by its `@id`. */
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

/** A whole JSON-LD document about `node`. */
export function inContext(node: JsonLdNode): JsonLdNode {
  return { '@context': 'https://schema.org', ...node };
}

/** A list, or nothing when there is nothing to list. */
export function listed<T extends JsonLdValue>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '\\u003C', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/**
 * JSON for the inside of `<script type="application/ld+json">`. An HTML parser ends a script at `</script` and hides
 * what follows `<!--` wherever they stand, so no `<` is left; U+2028 and U+2029 end a line in older JavaScript readers.
 */
export function printJsonLd(node: JsonLdNode): string {
  const json = JSON.stringify(node, (_property, value: unknown) => (typeof value === 'string' ? printable(value) : value));
  return json.replace(/[<\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}
