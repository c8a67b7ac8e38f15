import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainFields } from './plainFields';
import { trapProblems } from './yamlTraps';

/** What the whole parser and the advice to editors make of a text; `undefined` for what they have something to say about. */
function wholly(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'failsafe', customTags: ['null', 'bool'] });
  const faults = [...document.errors, ...document.warnings, ...trapProblems('a.md', yaml, document)];
  return faults.length > 0 ? undefined : document.toJS();
}

describe('plain front matter is read', () => {
  it.each([
    ['a text', 'headline: La loi, votée « hier »', { headline: 'La loi, votée « hier »' }],
    ['a text between quotes', 'headline: "La loi : votée # hier"', { headline: 'La loi : votée # hier' }],
    ['an elision', "headline: L’eau et l'air", { headline: "L’eau et l'air" }],
    ['an address', 'canonical: https://exemple.org/a#b', { canonical: 'https://exemple.org/a#b' }],
    ['a date with its hour', 'publishedAt: 2025-06-10 14:30', { publishedAt: '2025-06-10 14:30' }],
    ['a number as it is typed', 'a: 010', { a: '010' }],
    ['a yes', 'draft: true', { draft: true }],
    ['a list at the margin', 'byline:\n- Un\n- "Deux"\nsection: a', { byline: ['Un', 'Deux'], section: 'a' }],
    ['a list that stands to the right', '\nbyline:\n  - Un\n\n  - Deux', { byline: ['Un', 'Deux'] }],
    ['a list on one line', 'topics: [Un, deux mots]', { topics: ['Un', 'deux mots'] }],
  ])('%s', (_, yaml, fields) => {
    expect(plainFields(yaml)).toEqual(fields);
    expect(wholly(yaml)).toEqual(fields);
  });
});

describe('the whole parser is left', () => {
  it.each([
    ['a headline with a colon', 'headline: Titre : suite'],
    ['a note behind a value', 'section: a # une note'],
    ['a colon at the end', 'headline: Titre:'],
    ['a field that is there twice', 'a: un\na: deux'],
    ['a field without a value', 'kicker:\nheadline: Titre'],
    ['a last field without a value', 'headline: Titre\nkicker:'],
    ['nothing, written out', 'kicker: null'],
    ['a yes that shouts', 'draft: TRUE'],
    ['a group of fields', 'image:\n  src: photo.jpg'],
    ['a text on several lines', 'standfirst: un\n  deux'],
    ['a folded text', 'standfirst: >-\n  un'],
    ['an escape', 'headline: "Un\\ndeux"'],
    ['a quote that is not closed', 'headline: "Titre'],
    ['curly quotes', 'headline: “Titre”'],
    ['a reference', 'a: &b un'],
    ['a dash before a text', 'byline: - Camille'],
    ['entries that are not aligned', 'byline:\n  - Un\n - Deux'],
    ['an entry below a value', 'byline: Un\n- Deux'],
    ['an entry with a colon', 'byline:\n  - Un: deux'],
    ['a tab', 'a:\tun'],
  ])('%s', (_, yaml) => {
    expect(plainFields(yaml)).toBeUndefined();
  });
});

it('nothing is read otherwise than the whole parser reads it', () => {
  const sign = fc.constantFrom(...'aé1’ \u00A0:#-"\'[],{}&*!|>%@`~<?\\\t/.=…«“”$()'.split(''));
  const word = fc.constantFrom('true', 'Null', '~', '2025-06-10', '12:30', 'un', 'deux mots', 'L’eau', '---', '...', ': ', ' #', '- ', '"');
  const typed = fc.array(fc.oneof({ weight: 2, arbitrary: word }, sign), { maxLength: 6 }).map((parts) => parts.join(''));
  const name = fc.constantFrom('a', 'b', 'headline', 'true', 'é', 'a b', '__proto__', 'toString');
  const lead = fc.constantFrom('- ', '  - ', '    - ', '  ', '', '-');
  const line = fc.oneof(
    fc.tuple(name, fc.constantFrom(':', ': ', ':  ', ' : '), typed).map((parts) => parts.join('')),
    fc.tuple(lead, typed).map((parts) => parts.join('')),
    fc
      .tuple(
        name,
        typed.map((entry) => `: "${entry}"`),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(
        name,
        typed.map((entry) => `: [${entry}]`),
      )
      .map((parts) => parts.join('')),
    fc.constant(''),
  );
  const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
  let read = 0;
  fc.assert(
    fc.property(text, (yaml) => {
      const plain = plainFields(yaml);
      if (plain === undefined) return;
      read += 1;
      expect(plain).toEqual(wholly(yaml) ?? {});
    }),
    { numRuns: 20_000, seed: 11 },
  );
  expect(read).toBeGreaterThan(1000);
});
