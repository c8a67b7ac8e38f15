import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { parseSite } from '../content/site';
import { editorFiles } from './editorFiles';
import { articleWords, pageWords, siteWords } from '../content/schema/fieldWords';
import { ContentError } from '../content/problem';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const site = parseSite('site.yaml', read('content/site.yaml'));
if (!site.ok) throw new ContentError(site.problems);
const files = editorFiles(site.value);

it.each(Object.entries(files))('%s is what `npm run schema` writes', (file, text) => {
  expect(read(file)).toBe(text);
});

const level = z.object({ properties: z.record(z.string(), z.unknown()).default({}), items: z.unknown().optional() });

/** Every field of a schema, dotted. */
function fieldsOf(schema: unknown, before = ''): string[] {
  const { properties, items } = level.parse(schema);
  const own = Object.entries(properties).flatMap(([name, field]) => [before + name, ...fieldsOf(field, `${before}${name}.`)]);
  return items === undefined ? own : [...own, ...fieldsOf(items, before)];
}

it.each([
  ['article', articleWords],
  ['page', pageWords],
  ['site', siteWords],
])('every field of the %s’s schema, and no other, has a French name and says what it is for', (kind, words) => {
  expect(fieldsOf(JSON.parse(files[`docs/schemas/${kind}.schema.json`] ?? '')).sort()).toEqual(Object.keys(words).sort());
});

it('a field is a number, a yes or a choice where the paper wants one', () => {
  expect(JSON.parse(files['docs/schemas/article.schema.json'] ?? '')).toMatchObject({
    additionalProperties: false,
    required: ['headline', 'section', 'publishedAt'],
    properties: { section: { enum: site.value.sections.map(({ id }) => id) }, draft: { type: 'boolean' }, publishedAt: { pattern: /./ } },
  });
  expect(JSON.parse(files['docs/schemas/page.schema.json'] ?? '')).toMatchObject({
    properties: { taxReductionPercent: { type: 'integer', minimum: 66, maximum: 66 } },
  });
});

it('the guide for editors knows every field', () => {
  const guide = read('docs/publier.md');
  expect(Object.keys(articleWords).filter((field) => !guide.includes(`\`${field.split('.').at(-1)}\``))).toEqual([]);
});
