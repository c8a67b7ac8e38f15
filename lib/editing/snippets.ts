import type { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * The fields of a JSON Schema as snippets of VS Code, which are what it completes in the front matter of a Markdown file:
 * its YAML extension stays out of there (redhat-developer/vscode-yaml#207). By name; `scope` holds both languages,
 * because VS Code takes the lines between the fences for YAML.
 */
export function snippets(schema: Schema) {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [
      name,
      { scope: 'markdown,yaml', prefix: prefixes(name, field), body: lines(name, field), description: wordsOf(field) },
    ]),
  );
}

/** A field comes by its name or by its French one. */
function prefixes(name: string, field: Schema | boolean): string[] {
  return typeof field === 'boolean' || field.title === undefined ? [name] : [name, field.title];
}

function wordsOf(field: Schema | boolean): string {
  return typeof field === 'boolean' ? '' : `${field.title ?? ''}. ${field.description ?? ''}`;
}

/** What the field looks like when it is written: a line, or several below its name. */
function lines(name: string, field: Schema | boolean): string[] {
  if (typeof field === 'boolean') return [`${name}: $0`];
  if (field.type === 'object') return [`${name}:`, ...indented(groupLines(field))];
  if (field.type !== 'array') return [`${name}: ${value(field, 1)}`];
  const each = typeof field.items === 'object' && !Array.isArray(field.items) ? field.items : {};
  const [first = '', ...rest] = each.type === 'object' ? groupLines(each) : [value(each, 1)];
  return [`${name}:`, `  - ${first}`, ...indented(indented(rest))];
}

function groupLines(group: Schema): string[] {
  return Object.entries(group.properties ?? {}).map(([name, field], index) => `${name}: ${value(field, index + 1)}`);
}

function indented(text: readonly string[]): string[] {
  return text.map((line) => `  ${line}`);
}

const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** Where the cursor stops, and what stands there: a choice, today, a yes, or quotes that no colon can break. */
function value(field: Schema | boolean, stop: number): string {
  if (typeof field === 'boolean') return `$${stop}`;
  if (field.enum) return `\${${stop}|${field.enum.join(',')}|}`;
  if (field.pattern?.startsWith('^\\d{4}')) return `\${${stop}:${TODAY}}`;
  if (field.type === 'boolean') return 'true';
  return field.type === 'string' && field.pattern === undefined && field.format === undefined ? `"$${stop}"` : `$${stop}`;
}
