import { describe, expect, it } from 'vitest';
import { site } from '../../tests/support/paper';
import { KINDS } from '../content/kinds';
import { formOf } from './form';
import type { Field } from './protocol';

const allOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...allOf(field.fields ?? []), ...allOf(field.each ? [field.each] : [])]);
const named = (kind: Parameters<typeof formOf>[0], name: string): Field | undefined =>
  formOf(kind, site).find((field) => field.name === name);

describe.each(KINDS)('the form of a %s', (kind) => {
  it('has a French name and a help for each field, and no word of YAML', () => {
    const fields = allOf(formOf(kind, site)).filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at);
    expect(fields.length).toBeGreaterThan(0);
    for (const { name, title, description } of fields) {
      expect(title, name).not.toBe(name);
      expect(description, name).not.toBe('');
      expect(description, name).not.toMatch(/\btrue\b|tiret|guillemets droits|sans \.md/);
    }
  });
});

it.each([
  ['article', 'headline', { control: 'text', isRequired: true }],
  [
    'article',
    'section',
    {
      control: 'choice',
      choices: [
        { value: 'politique', label: 'Politique' },
        { value: 'economie', label: 'Économie' },
      ],
    },
  ],
  ['article', 'publishedAt', { control: 'moment' }],
  ['article', 'draft', { control: 'yesNo', isRequired: false }],
  ['article', 'image', { control: 'picture' }],
  ['article', 'related', { control: 'list', completes: 'article', each: { control: 'text', completes: 'article' } }],
  [
    'article',
    'corrections',
    { control: 'list', each: { control: 'group', fields: [{ name: 'corrections.at', control: 'moment' }, { name: 'corrections.text' }] } },
  ],
  ['page', 'taxReductionPercent', { control: 'number' }],
  ['frontPlan', 'alert', { control: 'group' }],
  ['site', 'sections', { control: 'list', each: { control: 'group' } }],
] as const)('the right control: %s, %s', (kind, name, field) => {
  expect(named(kind, name)).toMatchObject(field);
});
