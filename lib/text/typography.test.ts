import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NBSP, NNBSP } from './spaces';
import { typeset } from './typography';

/** Makes the two spaces that no eye can tell apart visible: `~` is narrow, `_` is wide. */
const shown = (text: string): string => text.replaceAll(NNBSP, '~').replaceAll(NBSP, '_');

describe('a reader sees', () => {
  it.each([
    ['the true apostrophe', "l'IA aujourd'hui", 'l’IA aujourd’hui'],
    ['minutes of arc as they were typed', "5' et '90", "5' et '90"],
    ['guillemets set with narrow spaces', '« Oui » et «non»', '«~Oui~» et «~non~»'],
    ['tall signs parted from their word', 'Vraiment ? Oui ! Voici : a ; b', 'Vraiment~? Oui~! Voici~: a~; b'],
    ['tall signs parted although the editor forgot', 'Vraiment? Oui!', 'Vraiment~? Oui~!'],
    ['two signs kept together', 'Quoi ?! Ah!!', 'Quoi~?! Ah~!!'],
    ['a sign after a closing guillemet', '« Oui »!', '«~Oui~»~!'],
    ['a ratio, a clock and a colon inside a word left alone', '12:30 a:b 3:1', '12:30 a:b 3:1'],
    ['a sign that opens a word left alone', 'taper :wq ou !important', 'taper :wq ou !important'],
    ['an address left alone', 'sur https://exemple.fr/a?b=1 ou www.a.fr/?c!', 'sur https://exemple.fr/a?b=1 ou www.a.fr/?c!'],
    ['per cent and currencies beside their figure', '12% 12 % 5 € 5€ 20 °C', '12_% 12_% 5_€ 5_€ 20_°C'],
    ['units beside their figure', '3 km, 10 milliards, 5 kg', '3_km, 10_milliards, 5_kg'],
    ['a word that only starts like a unit left alone', '3 garçons, 2 hommes, 4 l’ont dit', '3 garçons, 2 hommes, 4 l’ont dit'],
    ['the hour on one line', 'à 14 h 30', 'à 14_h_30'],
    ['thousands grouped', '1 000 000 et 66 340 000', '1~000~000 et 66~340~000'],
    ['a year before a figure left alone', 'en 2025 100 personnes', 'en 2025 100 personnes'],
    ['titles with their name', 'M. Dupont, Mme Durand, Dr House', 'M._Dupont, Mme_Durand, Dr_House'],
    ['a number with its sign', 'le no 7 et n° 12', 'le no_7 et n°_12'],
    ['a quote in a quote', "Il dit 'd'accord' et 'oui'.", 'Il dit ‘d’accord’ et ‘oui’.'],
    ['an elision behind an odd quote', "l'an '90 et l'été", "l’an '90 et l’été"],
    ['tall signs before other signs', 'Ah!... "Vraiment?" [sic!]', 'Ah~!... "Vraiment~?" [sic~!]'],
    ['a colon before a guillemet', '« eaux: » et «eaux:»', '«~eaux~:~» et «~eaux~:~»'],
    ['spaces of every width', '«\u2009mot\u2009»\u2002! 12\u2005% 1\u2009000\u2003km', '«~mot~»~! 12_% 1~000_km'],
    ['the end of a wrapped line', 'Quoi\n? 12\n% M.\nDupont', 'Quoi~? 12_% M._Dupont'],
    ['an address before a guillemet', '«https://a.fr/b?c»', '«~https://a.fr/b?c~»'],
    ['a piano before a figure left alone', 'un piano 3 fois', 'un piano 3 fois'],
    ['a day with its month', 'le 10 juin 2025 et le 1er mai', 'le 10_juin 2025 et le 1er_mai'],
    ['a word that only starts like a month left alone', '10 marches, 2010 mai, 5 mairies', '10 marches, 2010 mai, 5 mairies'],
    ['a page, an article, a volume with its figure', 'p. 12, pp. 3-4, art. 5, t. 2', 'p._12, pp._3-4, art._5, t._2'],
    ['the end of a sentence before a figure left alone', 'Il est là. 12 personnes', 'Il est là. 12 personnes'],
    ['an aside with its dashes', 'Il est – dit-il – parti — oui —, hier', 'Il est –_dit-il_– parti —_oui_—, hier'],
    ['two asides, each with its own', 'a – b – c – d – e', 'a –_b_– c –_d_– e'],
    ['one dash alone as it was typed', 'Paris – Lyon, 1914–1918, un – deux', 'Paris – Lyon, 1914–1918, un – deux'],
    ['nothing where there was nothing', '', ''],
  ])('%s', (_, typed, set) => {
    expect(shown(typeset(typed))).toBe(set);
  });
});

const pieces = [
  ...Array.from("aÉ1205 \n\t'’«»;:!?%€$()[]…./@hmtokgM°n-–—p"),
  NBSP,
  NNBSP,
  ' 000',
  '\u2009',
  "'a",
  ' km',
  'M. ',
  ' juin',
  ' – ',
  'p. ',
  'https://a.fr',
  'n° ',
  'h 30',
];
const typed = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme' }),
);

it('no letter, digit or sign of what was typed comes or goes', () => {
  const letters = (text: string): string => text.replace(/\s+/gu, '').replace(/[‘’]/g, "'");
  fc.assert(fc.property(typed, (text) => letters(typeset(text)) === letters(text)));
});

it('a text that is set already stays as it is', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(shown(typeset(typeset(text)))).toBe(shown(typeset(text)));
    }),
    { numRuns: 2000 },
  );
});
