import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '@/lib/content/yaml/frontMatter';
import { generateStories } from '../../../tests/support/generatedPaper';
import { articleText } from '../../../tests/support/paper';
import { bodyOf, withBody } from './body';
import { editFields, readFields } from './editFields';
import { isGroup, isList, isSame } from './fields';
import type { Fields, Value } from './value';

const SEED = 17;
const ORDER = ['headline', 'section', 'publishedAt', 'kicker', 'standfirst', 'byline', 'topics', 'image', 'corrections', 'draft'];

/** Fixtures and the project's own content: every text that somebody has typed. */
function typedTexts(): string[] {
  const root = path.resolve(import.meta.dirname, '../../..');
  const folders = ['content', 'tests/fixtures'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(root, folder, name)),
  );
  const texts = files.filter((name) => /\.(?:md|yaml|txt)$/.test(name)).map((name) => readFileSync(name, 'utf8'));
  return texts.flatMap((text) => [text, ...text.split(/^@ .*\n/m)]);
}

describe('opened and saved without a change, a file is the same byte for byte', () => {
  const texts = [...generateStories(500).map(({ fields, body }) => articleText(fields, body)), ...typedTexts()];
  const forms = texts.flatMap((text) => [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]);

  it.each([
    ['a Markdown file', false],
    ['a YAML file', true],
  ])('as %s', (_, isYaml) => {
    expect(forms.length).toBeGreaterThan(1500);
    for (const text of forms) {
      const fields = readFields(text, isYaml);
      if (fields) expect(editFields(text, fields, ORDER, isYaml)).toBe(text);
      expect(withBody(text, bodyOf(text).body)).toBe(text);
    }
  });
});

// Front matter as people type it: each field is some lines, in one of the styles that say the same.

const word = fc.constantFrom(
  'Le',
  'maire',
  'école',
  'l’été',
  'a',
  '2025',
  "d'un",
  'port : vu',
  '« oui »',
  '# non',
  'true',
  'x, y',
  '[z]',
  'fin.',
);
const typed = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  typed,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('', ' ', 'null', '12:30', 'a\nb', '-', '@x', "l'", 'x:', '\t'),
);
const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Lines of a field, whose first one `name` opens. */
type Lines = (name: string) => string[];
const scalar: fc.Arbitrary<Lines> = fc.oneof(
  fc
    .constantFrom('un mot', '2025-06-10', 'L’heure : 12')
    .map((text): Lines => (name) => [`${name}: ${text.includes(': ') ? quote(text) : text}`]),
  typed.map((text): Lines => (name) => [`${name}: ${quote(text)} # note`]),
  typed.map((text): Lines => (name) => [`${name}:   ${single(text)}`]),
  typed.map((text): Lines => (name) => [`${name}: >-`, `  ${text}`, '  et la suite']),
  typed.map((text): Lines => (name) => [`${name}: |`, `    ${text}`, '', '    et la suite']),
  fc.constant<Lines>((name) => [`${name}:`]),
  fc.constant<Lines>((name) => [`${name}: # rien`]),
);
const list: fc.Arbitrary<Lines> = fc.oneof(
  fc.array(typed, { minLength: 1, maxLength: 3 }).map((all): Lines => (name) => [`${name}: [${all.map(quote).join(' , ')}]`]),
  fc
    .array(typed, { minLength: 1, maxLength: 3 })
    .map((all): Lines => (name) => [`${name}:`, ...all.flatMap((one) => ['  # avant', `  - ${single(one)} # ici`])]),
  fc.array(typed, { minLength: 1, maxLength: 3 }).map((all): Lines => (name) => [`${name}:`, ...all.map((one) => `- ${quote(one)}`)]),
  fc.constant<Lines>((name) => [`${name}: [] # vide`]),
);
const group: fc.Arbitrary<Lines> = fc.oneof(
  typed.map((text): Lines => (name) => [`${name}: { src: a.jpg, alt: ${quote(text)} }`]),
  typed.map((text): Lines => (name) => [`${name}:`, '  # la photo', '  src: a.jpg', `  alt: ${single(text)} # vu`]),
  fc
    .array(typed, { minLength: 1, maxLength: 3 })
    .map((all): Lines => (name) => [`${name}:`, ...all.flatMap((one) => ['  - at: 2025-06-10 # jour', `    text: ${quote(one)}`])]),
);
const lines = fc.oneof(scalar, list, group);

interface Manuscript {
  readonly text: string;
  /** The text before each field, and after it. */
  readonly around: readonly (readonly [before: string, after: string])[];
  readonly names: readonly string[];
}

const manuscript: fc.Arbitrary<Manuscript> = fc
  .record({
    fields: fc.array(lines, { minLength: 1, maxLength: 5 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    comment: fc.boolean(),
  })
  .map(({ fields, lineEnd, mark, comment }) => {
    const names = fields.map((_, at) => ORDER[at] ?? '');
    const chunks = fields.map((each, at) =>
      each(names[at] ?? '')
        .map((line) => line + lineEnd)
        .join(''),
    );
    const above = fields.map((_, at) => (comment && at % 2 === 0 ? `# au-dessus${lineEnd}${lineEnd}` : ''));
    const start = `${mark}---${lineEnd}`;
    const end = `---${lineEnd}${lineEnd}Le texte.${lineEnd}---${lineEnd}fin`;
    const all = chunks.map((chunk, at) => `${above[at] ?? ''}${chunk}`);
    return {
      names,
      text: start + all.join('') + end,
      around: chunks.map((_, at) => [start + all.slice(0, at).join('') + (above[at] ?? ''), all.slice(at + 1).join('') + end] as const),
    };
  });

const anyValue: fc.Arbitrary<Value | undefined> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(true, false, undefined) },
  { weight: 2, arbitrary: fc.array(anyText, { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.record({ src: anyText, alt: anyText, credit: anyText }, { requiredKeys: ['src'] }) },
  { weight: 2, arbitrary: fc.array(fc.record({ at: anyText, text: anyText }), { minLength: 1, maxLength: 3 }) },
);

/** A value that is a little other than the one that is there. */
function nearby(value: Value | undefined, text: string, at: number): Value | undefined {
  if (isList(value)) return at % 3 === 0 ? [...value, text] : at % 3 === 1 ? value.slice(1) : [text, ...value.slice(1)];
  if (isGroup(value)) return { ...value, [Object.keys(value)[at % Object.keys(value).length] ?? 'src']: text };
  return text;
}

const options = { seed: SEED, numRuns: 600 };

describe('one field changed is a change of that field alone', () => {
  const check = ({ text, around, names }: Manuscript, at: number, value: Value | undefined): void => {
    const name = names[at % names.length] ?? '';
    const [before, after] = around[at % names.length] ?? ['', ''];
    const fields = readFields(text);
    const written = editFields(text, { [name]: value }, ORDER);
    expect(
      isSame(readFields(written), { ...fields, [name]: isSame(fields?.[name], value) ? value : emptied(value) }),
      `${text}\n=>\n${written}`,
    ).toBe(true);
    expect(written.slice(0, before.length)).toBe(before);
    expect(written.slice(-after.length)).toBe(after);
    expect(written.length).toBeGreaterThanOrEqual(before.length + after.length);
  };

  it('whatever it said and whatever it says', () => {
    fc.assert(fc.property(manuscript, fc.nat(), anyValue, check), options);
  });

  it('when a list or a group changes a little, and then its other entries keep their lines', () => {
    fc.assert(
      fc.property(manuscript, fc.nat(), anyText, (made, at, text) => {
        const said = readFields(made.text)?.[made.names[at % made.names.length] ?? ''];
        check(made, at, nearby(said, text, at));
      }),
      options,
    );
  });

  it('and a field that was not there is some lines more', () => {
    fc.assert(
      fc.property(manuscript, anyValue, ({ text }, value) => {
        const written = editFields(text, { draft: value }, ORDER);
        expect(isSame(readFields(written), { ...readFields(text), draft: emptied(value) })).toBe(true);
        const [kept, all] = [text.split('\n'), written.split('\n')];
        for (const line of kept) expect(all).toContain(line);
        expect(editFields(written, { draft: undefined }, ORDER)).toBe(text);
      }),
      options,
    );
  });
});

it.each([
  [
    'a headline keeps its quotes and its note',
    "---\nheadline: 'Un' # à voir\n---\n",
    { headline: "L'eau" },
    "---\nheadline: 'L''eau' # à voir\n---\n",
  ],
  ['a colon wants quotes', '---\nheadline: Un\n---\n', { headline: 'Un : deux' }, '---\nheadline: "Un : deux"\n---\n'],
  ['a field without a value', '---\nkicker: # court\ndraft: true\n---\n', { kicker: 'Vu' }, '---\nkicker: Vu # court\ndraft: true\n---\n'],
  [
    'a new field after those before it in the form',
    '---\ndraft: true\nheadline: Un\n---\n',
    { section: 'economie' },
    '---\ndraft: true\nheadline: Un\nsection: economie\n---\n',
  ],
  ['an entry more in a list', '---\ntopics:\n- A # a\n---\n', { topics: ['A', 'B'] }, '---\ntopics:\n- A # a\n- B\n---\n'],
  ['an entry less between brackets', '---\ntopics: [A, "B" , C]\n---\n', { topics: ['A', 'C'] }, '---\ntopics: [A , C]\n---\n'],
  [
    'a first correction',
    '---\nheadline: Un\n---\n',
    { corrections: [{ at: '2025-06-10 14:30', text: 'Il fallait lire : deux.' }] },
    '---\nheadline: Un\ncorrections:\n  - at: 2025-06-10 14:30\n    text: "Il fallait lire : deux."\n---\n',
  ],
  [
    'a second one',
    '---\ncorrections:\n    - at: 2025-06-10\n      text: Un.\n---\n',
    {
      corrections: [
        { at: '2025-06-10', text: 'Un.' },
        { at: '2025-06-11', text: 'Deux.' },
      ],
    },
    '---\ncorrections:\n    - at: 2025-06-10\n      text: Un.\n    - at: 2025-06-11\n      text: Deux.\n---\n',
  ],
  ['a group that goes', '---\nheadline: Un\nimage:\n  src: a.jpg\n  alt: A\n---\n', { image: undefined }, '---\nheadline: Un\n---\n'],
  ['fields of a file that has none', '---\n# rien\n---\n', { headline: 'Un' }, '---\n# rien\nheadline: Un\n---\n'],
] satisfies [string, string, Fields, string][])('%s', (_, text, changes, written) => {
  expect(editFields(text, changes, ORDER)).toBe(written);
});

it('fields that cannot be read are not changed', () => {
  for (const text of ['Du texte.', '---\nheadline: "Un\n---\n', '---\n- un\n---\n', '---\na: 1\na: 2\n---\n', '---\na: 1\n--- x\n']) {
    expect(readFields(text), text).toBeUndefined();
    expect(() => editFields(text, { headline: 'Un' }), text).toThrow('fields');
  }
});

it('what the desk reads of a file is what the site reads', () => {
  fc.assert(
    fc.property(manuscript, ({ text }) => {
      const parts = readFrontMatter('a.md', text);
      if (parts.ok) expect(readFields(text)).toEqual(parts.value.source.fields);
    }),
    options,
  );
});

describe('a changed Markdown keeps the line ends around it', () => {
  it.each([
    ['of Windows', '---\r\na: 1\r\n---\r\n\r\nUn.\r\n\r\nDeux.\r\n', 'Un.\n\nTrois.\n', '---\r\na: 1\r\n---\r\n\r\nUn.\r\n\r\nTrois.\r\n'],
    ['mixed', '---\na: 1\n---\nUn.\r\nDeux.\nTrois.\r\n', 'Un.\nX.\nTrois.\n', '---\na: 1\n---\nUn.\r\nX.\nTrois.\r\n'],
    ['of a last line without one', '---\na: 1\n---\nUn.', 'Un.\nDeux.', '---\na: 1\n---\nUn.\nDeux.'],
    ['of a text that was empty', '---\na: 1\n---', 'Un.', '---\na: 1\n---\n\nUn.'],
    ['of a text that begins', '---\na: 1\n---\n\n', 'Un.', '---\na: 1\n---\n\nUn.'],
    ['of a text that goes', '---\na: 1\n---\n\nUn.\n', '', '---\na: 1\n---\n\n'],
  ])('%s', (_, text, body, written) => {
    expect(withBody(text, body)).toBe(written);
  });
});

/** What becomes of a value that holds nothing. */
function emptied(value: Value | undefined): Value | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  return value;
}
