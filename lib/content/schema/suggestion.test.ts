import { expect, it } from 'vitest';
import { suggestion } from './suggestion';

const FIELDS = ['headline', 'section', 'draft', 'at'];

it.each([
  ['a letter too few', 'headlin', 'vouliez-vous écrire headline ?'],
  ['two letters changed over', 'haedline', 'vouliez-vous écrire headline ?'],
  ['capitals', 'DRAFT', 'vouliez-vous écrire draft ?'],
  ['a short word with one letter wrong', 'an', 'vouliez-vous écrire at ?'],
  ['another word', 'titre', 'choisissez parmi : headline, section, draft, at'],
  ['nothing', '', 'choisissez parmi : headline, section, draft, at'],
])('%s is answered with the word that was probably meant, or all of them', (_, typed, expected) => {
  expect(suggestion(typed, FIELDS)).toBe(expected);
});

it('nothing is suggested where there is nothing to choose from', () => {
  expect(suggestion('titre', [])).toBe('choisissez parmi : ');
});
