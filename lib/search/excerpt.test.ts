import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

/** Marks as brackets, to be read. */
function shown(blocks: readonly string[], question: string): string {
  return excerpt(blocks, question)
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
  expect(shown([text], question).replace(/\u202f/g, ' ')).toBe(expected);
});

test('begins a little before the phrase, wherever its words stand alone', () => {
  const found = shown([`Des impôts. ${FILLER}`, `Le maire craint une hausse des impôts. ${FILLER}`], '"hausse des impôts"');
  expect(found).toMatch(/^… .{20,60}Le maire craint une \[hausse des impôts\]\. .* …$/);
  expect(found.length).toBeLessThan(240);
});

test('shows the passage in which most of the question stands, not the first', () => {
  const found = shown([`Le budget. ${FILLER}`, `Le maire vote le budget. ${FILLER}`, `Le budget, le budget ! ${FILLER}`], 'budget maire');
  expect(found).toContain('Le [maire] vote le [budget].');
});

test('of passages alike, shows the first', () => {
  expect(shown([`Le budget un. ${FILLER}`, `Le budget deux. ${FILLER}`], 'budget')).toMatch(/^Le \[budget\] un\./);
});

test('is the beginning of the text where nothing stands in it, and ends at a word', () => {
  const found = shown([FILLER], 'absent');
  expect(found).toMatch(/^Rien de tout .* …$/);
  expect(FILLER).toContain(found.replace(/ …$/, ' '));
});

test('parts blocks and lines with a space', () => {
  expect(shown(['pomme', 'poire\nnoix'], 'noix')).toBe('pomme poire [noix]');
});

test('shows nothing of nothing', () => {
  expect(excerpt([], 'mot')).toEqual([]);
});
