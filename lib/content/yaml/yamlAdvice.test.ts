import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { readYaml } from './yamlSource';

it.each([
  [
    'a second colon in a title',
    'headline: Le titre : suite',
    '1:11 headline: un second deux-points rend la ligne ambiguë ; mettez la valeur entre guillemets droits : headline: "Le titre : suite"',
  ],
  [
    'a second colon beside quotes, with quotes that can be pasted',
    'headline: Dire "oui" : suite',
    '1:11 headline: un second deux-points rend la ligne ambiguë ; mettez la valeur entre guillemets droits : headline: "Dire \\"oui\\" : suite"',
  ],
  ['a tab', 'a: b\n\tc: d', '2:1 c: une tabulation ; écrivez des espaces : « c: d »'],
  ['a field written twice', 'a: b\na: c', '2:1 a: ce champ est écrit deux fois ; gardez-en un : « a: c »'],
  [
    'a quote that is not closed',
    'a: "b',
    '1:4 a: un guillemet ou un crochet s’ouvre et ne se ferme pas ; fermez-le à la fin de la valeur : « a: "b »',
  ],
  ['text behind a quote', "a: 'b' c", '1:8 a: du texte en trop ; mettez toute la valeur entre guillemets droits doubles : a: "\'b\' c"'],
  ['an at sign', 'a: @b', '1:4 a: une valeur ne commence pas par ce signe ; mettez-la entre guillemets droits doubles : a: "@b"'],
  [
    'an exclamation mark',
    'a: !b c',
    '1:4 a: un point d’exclamation ouvre une étiquette inconnue ; mettez la valeur entre guillemets droits doubles : a: "!b c"',
  ],
  ['an asterisk', 'a: *b', '1:4 a: un astérisque ouvre un renvoi ; mettez la valeur entre guillemets droits : a: "*b"'],
  [
    'a company by its ampersand',
    'a: &Co, la suite\nb: c',
    '1:7 a: une esperluette ouvre un renvoi ; mettez la valeur entre guillemets droits : a: "&Co, la suite"',
  ],
  ['an ampersand alone', 'a: &Co\nb: c', '1:7 a: une esperluette ouvre un renvoi ; mettez la valeur entre guillemets droits : a: "&Co"'],
  ['a no-break space before the colon', 'a\u00A0: b\nc: d', '1:1 a: une espace insécable avant le deux-points ; écrivez : a: b'],
  [
    'a colon that is missing',
    'c\nd: e',
    '1:1 -: ni un champ, ni la suite du précédent ; écrivez « champ: valeur », ou deux espaces au début de la ligne : « c »',
  ],
  [
    'a field set too far right',
    'a: b\n c: d',
    '1:4 a: la ligne suivante, en retrait, continuerait celle-ci ; retirez son retrait si c’est un champ : « c: d »',
  ],
  ['a crooked list', 'a:\n  - b\n - c', '3:1 -: un retrait irrégulier ; alignez les lignes avec des espaces : « - c »'],
])('%s is answered with what to write instead', (_, yaml, expected) => {
  const checked = readYaml('a.yaml', yaml);
  expect(checked.ok ? [] : checked.problems.map(formatProblem)).toEqual([`a.yaml:${expected}`]);
});
