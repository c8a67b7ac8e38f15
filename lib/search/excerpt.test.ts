import { expect, test } from 'vitest';
import { article } from '@/tests/support/paper';
import { excerpt } from './excerpt';

/** Marks as brackets, to be read. */
function shown(body: string, question: string, standfirst?: string): string {
  const { blocks } = article({}, body).typeset;
  return excerpt({ blocks, standfirst }, question)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}

const FILLER = 'Rien de tout cela ne change le prix du pain. '.repeat(12);

test.for([
  ['a word, however it is written', 'Les Églises rouvrent.', 'eglise', 'Les [Églises] rouvrent.'],
  ['a word without its elision', 'L’hydrogène attendra.', 'hydrogene', 'L’[hydrogène] attendra.'],
  ['every word of the question', 'La hausse suit l’impôt, la baisse non.', 'impôts hausse', 'La [hausse] suit l’[impôt], la baisse non.'],
  [
    'a phrase as one, and not its words elsewhere',
    'Des prix, des loyers : la hausse des impôts.',
    '"hausse des impôts"',
    'Des prix, des loyers : la [hausse des impôts].',
  ],
  ['a phrase over an elision', 'Le Conseil d’État a tranché.', '"conseil d’état"', 'Le [Conseil d’État] a tranché.'],
  ['a phrase and a word inside it once', 'La hausse des impôts.', '"hausse des impôts" impôt', 'La [hausse des impôts].'],
  ['no common word beside another', 'Le ministre et le maire.', 'le maire', 'Le ministre et le [maire].'],
  ['nothing where nothing stands', 'Le texte.', 'absent', 'Le texte.'],
  ['nothing of an emoji', 'Le texte.', '😀', 'Le texte.'],
  ['a word of many terms', 'Une ½ part.', 'part', 'Une ½ [part].'],
] as const)('marks %s', ([, text, question, expected]) => {
  // Narrow spaces are typography’s own matter.
  expect(shown(text, question).replace(/\u202f/g, ' ')).toBe(expected);
});

test('begins with the paragraph of the phrase, wherever its words stand alone', () => {
  const found = shown(`Des impôts.\n\n${FILLER}\n\nLe maire craint une hausse des impôts. ${FILLER}`, '"hausse des impôts"');
  expect(found).toMatch(/^… Le maire craint une \[hausse des impôts\]\. .* …$/);
  expect(found.length).toBeLessThan(240);
});

test('begins a little before the words in a long paragraph', () => {
  const found = shown(`${FILLER}Le maire craint une hausse. ${FILLER}`, 'hausse');
  expect(found).toMatch(/^… .{10,40}Le maire craint une \[hausse\]\. .* …$/);
});

test('shows the passage in which most of the question stands, not the first', () => {
  const body = `Le budget. ${FILLER}\n\n${FILLER}Le maire vote le budget. ${FILLER}\n\nLe budget, le budget ! ${FILLER}`;
  expect(shown(body, 'budget maire')).toContain('Le [maire] vote le [budget].');
  expect(shown(`Le budget. ${FILLER}Le maire vote le budget. ${FILLER}`, 'budget maire')).toContain('Le [maire] vote le [budget].');
  expect(shown(body, 'budget')).toMatch(/^… Le \[budget\], le \[budget\]/);
});

test('of passages alike, shows the first', () => {
  expect(shown(`Le budget un. ${FILLER}\n\nLe budget deux. ${FILLER}`, 'budget')).toMatch(/^Le \[budget\] un\./);
});

test('shows the standfirst where it answers, as it is written', () => {
  expect(shown('Le texte.', 'coeur', 'Un *cœur* nouveau.')).toBe('Un *[cœur]* nouveau. Le texte.');
  expect(shown('Le *texte*.', 'texte', 'Un cœur nouveau.')).toBe('… Le [texte].');
  expect(shown('Le texte.', 'absent', 'Un cœur nouveau.')).toBe('Un cœur nouveau. Le texte.');
});

test('is the beginning of the text where nothing stands in it, and ends at a word', () => {
  const found = shown(FILLER, 'absent');
  expect(found).toMatch(/^Rien de tout .* …$/);
  expect(FILLER).toContain(found.replace(/ …$/, ' '));
});

test.for([
  [
    'items and cells are parted with a space',
    '- pomme\n- poire\n\n| noix | figue |\n| --- | --- |\n| kiwi | coing |',
    'noix',
    '… [noix] figue kiwi coing',
  ],
  ['empty lines before it are no text', '\n\n\nLe mot.\n', 'mot', 'Le [mot].'],
  ['lines are parted with a space', 'pomme\npoire', 'poire', 'pomme [poire]'],
  ['a note’s number is no text', `Rien.\n\nUn fait[^1] neuf.\n\n[^1]: Sa source.`, 'neuf', '… Un fait [neuf]. Sa source.'],
  ['a note is text', `Un fait[^1].\n\n[^1]: Sa source.`, 'source', '… Sa [source].'],
  [
    'an address that stands elsewhere is none',
    `Rien.\n\nVoir [le site][1] neuf.\n\n${FILLER}\n\n[1]: https://exemple.fr/x`,
    'site',
    '… Voir le [site] neuf. Rien de',
  ],
  ['code is none, with a blank line in it', 'Un mot.\n\n```\nmot\n\nmot mot\n```\n\nFin.', 'mot', 'Un [mot]. Fin.'],
] as const)('%s', ([, body, question, expected]) => {
  expect(shown(body, question).replace(/ {2,}/g, ' ').slice(0, expected.length)).toBe(expected);
});

test('shows nothing of nothing', () => {
  expect(excerpt({ blocks: [] }, 'mot')).toEqual([]);
});

test('marks the words of another language as it bends them, and sets it by its own rules', () => {
  const { lang, typeset } = article({ lang: 'en' }, 'Is it so? The ministries negotiated!');
  const runs = excerpt({ blocks: typeset.blocks, lang }, 'ministry negotiation');
  expect(runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe('Is it so? The [ministries] [negotiated]!');
});

test('neither chooses a passage by an address that it prints nor marks one', () => {
  const found = shown(`Voir https://exemple.fr/budget-budget. ${FILLER}\n\nLe maire vote le budget.`, 'budget');
  expect(found).toBe('… Le maire vote le [budget].');
});
