import type { z } from 'zod';
import { authorSchema } from '../content/author';
import { dossierSchema } from '../content/dossier';
import { frontPlanSchema } from '../content/frontPlan';
import type { Kind } from '../content/kinds';
import { pageSchema } from '../content/page';
import { articleSchema } from '../content/schema/articleSchema';
import {
  articleWords,
  authorWords,
  dossierWords,
  frontPlanWords,
  letterWords,
  pageWords,
  siteWords,
  spokenWords,
} from '../content/schema/fieldWords';
import { letterSchema } from '../content/letter';
import { jsonSchema } from '../content/schema/jsonSchema';
import { siteSchema, type Site } from '../content/site';
import type { Field } from './protocol';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * The form of a kind of file, made of the schema that checks it: a new field of the schema appears by itself, in its place. `site` gives
 * the sections their names.
 */
export function formOf(kind: Kind, site: Pick<Site, 'sections' | 'timeZone'>): Field[] {
  const labels = new Map(site.sections.map(({ id, label }) => [id, label]));
  return fieldsOf(schemaOf(kind, site), '', labels);
}

function schemaOf(kind: Kind, site: Pick<Site, 'sections' | 'timeZone'>): Schema {
  switch (kind) {
    case 'article':
      return jsonSchema(articleSchema(site), '', spokenWords(articleWords));
    case 'page':
      return jsonSchema(pageSchema, '', spokenWords(pageWords));
    case 'author':
      return jsonSchema(authorSchema, '', spokenWords(authorWords));
    case 'dossier':
      return jsonSchema(dossierSchema, '', spokenWords(dossierWords));
    case 'letter':
      return jsonSchema(letterSchema, '', spokenWords(letterWords));
    case 'frontPlan':
      return jsonSchema(frontPlanSchema(site), '', spokenWords(frontPlanWords));
    case 'site':
      return jsonSchema(siteSchema, '', spokenWords(siteWords));
  }
}

type Labels = ReadonlyMap<string, string>;

function fieldsOf({ properties = {}, required = [] }: Schema, above: string, labels: Labels): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return [];
    const path = above === '' ? name : `${above}.${name}`;
    return [fieldOf(schema, path, required.includes(name), labels)];
  });
}

function fieldOf(schema: Schema, name: string, isRequired: boolean, labels: Labels): Field {
  const { title = name, description = '' } = schema;
  return { name, title, description, isRequired, ...controlOf(schema, name, labels) };
}

function controlOf(schema: Schema, name: string, labels: Labels): Omit<Field, 'name' | 'title' | 'description' | 'isRequired'> {
  const { type, items } = schema;
  const completes = COMPLETED[name];
  if (schema.enum)
    return { control: 'choice', choices: schema.enum.map((value) => ({ value: String(value), label: labelOf(String(value), labels) })) };
  if (type === 'boolean') return { control: 'yesNo' };
  if (type === 'integer') return { control: 'number' };
  if (type === 'object') {
    const fields = fieldsOf(schema, name, labels);
    return { control: schema.properties?.src && schema.properties.alt ? 'picture' : 'group', fields };
  }
  if (type === 'array' && typeof items === 'object' && !Array.isArray(items))
    return { control: 'list', completes, each: { ...fieldOf(items, name, true, labels), ...(completes && { completes }) } };
  return { control: schema.pattern?.startsWith(DAY) === true ? 'moment' : 'text', completes };
}

/** How the pattern of a moment begins. */
const DAY = '^\\d{4}';

/** Fields that name what others are called by. */
const COMPLETED: Readonly<Record<string, Field['completes']>> = {
  related: 'article',
  order: 'article',
  lead: 'article',
  others: 'article',
  stories: 'article',
  'translations.to': 'article',
  dossier: 'dossier',
  byline: 'author',
  topics: 'topic',
};

function labelOf(value: string, labels: Labels): string {
  return labels.get(value) ?? `${value.slice(0, 1).toLocaleUpperCase('fr')}${value.slice(1)}`;
}
