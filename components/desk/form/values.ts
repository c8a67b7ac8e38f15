import type { Fields, Value } from '@/lib/desk/text/value';

// What a control makes of a field's value, which anybody may have typed: a number where a list is wanted, a list where a text is.

/** The value as a text control shows it. */
export function asText(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

export function asGroup(value: Value | undefined): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a list; one that stands alone where a list is wanted is its only entry. */
export function asList(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null || value === '') return [];
  return isList(value) ? value : [value];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A group with one of its fields changed; `undefined`, which takes the group out, once it has none. */
export function withField(group: Fields, name: string, value: Value | undefined): Fields | undefined {
  const changed = { ...group, [name]: value };
  return Object.values(changed).some((each) => each !== undefined) ? changed : undefined;
}

/** What is left of an emptied control: no field. */
export function typed(text: string): string | undefined {
  return text === '' ? undefined : text;
}
