import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Fields, Value } from './value';

/** Reads YAML as the site does: text stays text. `undefined` when it cannot be read, or is no group of fields. */
export function parseFields(yaml: string): { readonly document: Document.Parsed; readonly fields: Fields } | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', customTags: ['null', 'bool'], prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const fields = valueOf(document.contents ?? undefined);
  if (fields === null) return { document, fields: {} };
  return isGroup(fields) ? { document, fields } : undefined;
}

/** What a node says; `undefined` for one that is more than a field can say, such as a reference to another. */
export function valueOf(node: unknown): Value | undefined {
  if (node === undefined || node === null) return null;
  if (isScalar(node)) return scalarOf(node.value);
  if (isSeq(node)) return allOf(node.items.map(valueOf));
  if (!isMap(node)) return undefined;
  const fields: Record<string, Value> = {};
  for (const { key, value } of node.items) {
    const said = valueOf(value);
    if (!isScalar(key) || typeof key.value !== 'string' || said === undefined) return undefined;
    fields[key.value] = said;
  }
  return fields;
}

function scalarOf(value: unknown): Value | undefined {
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

function allOf(values: readonly (Value | undefined)[]): Value | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isGroup(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  if (!isGroup(a)) return a === b;
  const names = (group: Fields): string[] => Object.keys(group).filter((name) => group[name] !== undefined);
  return isGroup(b) && names(a).length === names(b).length && names(a).every((name) => isSame(a[name], b[name]));
}

/** A value without what is nothing: groups and lists that hold nothing, and fields that are to go. */
export function withoutNothing(value: Value | undefined): Value | undefined {
  if (isList(value)) {
    const rest = value.map(withoutNothing).filter((each) => each !== undefined);
    return rest.length === 0 ? undefined : rest;
  }
  if (!isGroup(value)) return value;
  const rest = Object.entries(value).flatMap(([name, each]): [string, Value][] => {
    const left = withoutNothing(each);
    return left === undefined ? [] : [[name, left]];
  });
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}
