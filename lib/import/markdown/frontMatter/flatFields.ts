import { TomlDate } from 'smol-toml';

/** A value of front matter as it was typed, a list of them, or a yes or no. */
export type Value = string | boolean | readonly Value[] | Group;
export interface Group {
  readonly [name: string]: Value;
}

/** Fields by their names, those of groups as `image.src`; a group also stands under its own name. */
export type Fields = Readonly<Record<string, Value>>;

/** Groups within groups: covers and SEO fields have three. */
const DEEPEST = 6;

/** What a parser made of front matter, without what is empty. */
export function flatFields(read: unknown): Fields {
  const fields: Record<string, Value> = {};
  const put = (prefix: string, group: unknown, depth: number): void => {
    if (typeof group !== 'object' || group === null || depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(group)) {
      const value = valueOf(inner, 0);
      if (value === undefined) continue;
      const name = prefix + key.trim();
      if (typeof value === 'object' && !Array.isArray(value)) put(`${name}.`, inner, depth + 1);
      else fields[name] = value;
    }
  };
  put('', read, 0);
  return fields;
}

function valueOf(value: unknown, depth: number): Value | undefined {
  if (depth > DEEPEST) return undefined;
  // TOML's dates print as they were written, with or without an hour and an offset.
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const list = value.flatMap((each: unknown) => valueOf(each, depth + 1) ?? []);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const group = Object.entries(value).flatMap(([name, inner]) => {
    const one = valueOf(inner, depth + 1);
    return one === undefined ? [] : [[name, one] as const];
  });
  return group.length === 0 ? undefined : Object.fromEntries(group);
}
