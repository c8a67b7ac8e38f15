import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { parseSite } from '../content/site';
import { editorFiles } from './editorFiles';
import { articleWords, authorWords, pageWords, siteWords } from '../content/schema/fieldWords';
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
const said = z.object({ title: z.string().optional(), description: z.string().optional() });

/** What a schema says of every field, dotted. */
function wordsIn(schema: unknown, before = ''): [string, z.output<typeof said>][] {
  const { properties, items } = level.parse(schema);
  const own = Object.entries(properties).flatMap(([name, field]): ReturnType<typeof wordsIn> => [
    [before + name, said.parse(field)],
    ...wordsIn(field, `${before}${name}.`),
  ]);
  return items === undefined ? own : [...own, ...wordsIn(items, before)];
}

const KINDS = [
  ['article', articleWords],
  ['author', authorWords],
  ['page', pageWords],
  ['site', siteWords],
] as const;
const schemaOf = (kind: string): unknown => JSON.parse(files[`docs/schemas/${kind}.schema.json`] ?? '');

it.each(KINDS)('every field of the %s’s schema, and no other, has its own French name and says what it is for', (kind, words) => {
  const printed = Object.entries(words).map(([name, { title, description, typed }]) => [
    name,
    { title, description: typed === undefined ? description : `${description} ${typed}` },
  ]);
  expect(Object.fromEntries(wordsIn(schemaOf(kind)))).toEqual(Object.fromEntries(printed));
});

it.each(KINDS)('no two fields of the %s’s schema are described alike', (kind) => {
  const descriptions = wordsIn(schemaOf(kind)).map(([, { description }]) => description);
  expect(descriptions.filter((each, at) => descriptions.indexOf(each) !== at)).toEqual([]);
});

it('a field is a number, a yes or a choice where the paper wants one', () => {
  expect(schemaOf('article')).toMatchObject({
    additionalProperties: false,
    required: ['headline', 'section', 'publishedAt'],
    properties: { section: { enum: site.value.sections.map(({ id }) => id) }, draft: { type: 'boolean' }, publishedAt: { pattern: /./ } },
  });
  expect(schemaOf('page')).toMatchObject({
    properties: { taxReductionPercent: { type: 'integer', minimum: 66, maximum: 66 } },
  });
});

it('the guide for editors knows every field', () => {
  const guide = read('docs/publier.md');
  expect(Object.keys({ ...articleWords, ...authorWords }).filter((field) => !guide.includes(`\`${field.split('.').at(-1)}\``))).toEqual([]);
});
