import { expect, test } from 'vitest';
import { parseMarkdown } from './parseMarkdown';
import { plainBlocks } from './plainBlocks';

test.for([
  ['a paragraph', 'Un *mot* et un [lien](https://exemple.fr).', ['paragraph: Un mot et un lien.']],
  ['items of a list', '- pomme\n- poire\n', ['item: pomme', 'item: poire']],
  ['an item of several paragraphs', '1. pomme\n\n   rouge\n', ['item: pomme', 'item: rouge']],
  ['a table', '| Fruit | Prix |\n| --- | --- |\n| pomme | 2 € |\n', ['cell: Fruit', 'cell: Prix', 'cell: pomme', 'cell: 2 €']],
  ['a table with a caption', 'Tableau : les prix\n\n| Fruit |\n| --- |\n| pomme |\n', ['caption: les prix', 'cell: Fruit', 'cell: pomme']],
  ['a footnote', 'Un fait[^1].\n\n[^1]: Sa source.\n', ['paragraph: Un fait.', 'note: Sa source.']],
  ['what is struck out', 'Un ~~vieux~~ mot.', ['paragraph: Un vieux mot.']],
  ['tags', 'Un mot <b>gras</b>.\n\n<div>rien</div>\n', ['paragraph: Un mot gras.', 'paragraph: rien']],
  ['a line that ends', 'un\\\ndeux<br>trois', ['paragraph: un deux trois']],
  ['powers and formulas', '10<sup>9</sup>, 10<sup>-3</sup>, x<sup>n/2</sup>, CO<sub>2</sub>', ['paragraph: 10⁹, 10⁻³, x^n/2, CO₂']],
  ['raised letters', 'Le 1<sup>er</sup> mai, M<sup>me</sup> Durand', ['paragraph: Le 1er mai, Mme Durand']],
  ['a quotation', '> Il a dit\n> oui.\n', ['quote: Il a dit\noui.']],
  [
    'headings and code',
    '## Un intertitre\n\nLe texte.\n\n```\ncode\n```\n',
    ['heading: Un intertitre', 'paragraph: Le texte.', 'code: code'],
  ],
  ['a picture in a sentence', 'Un ![Deux hommes](a.jpg) mot.', ['paragraph: Un mot.']],
  ['a picture and its caption', '![Deux hommes](a.jpg "Le maire. Photo AFP")\n\n![Un port](b.jpg)', ['caption: Le maire. Photo AFP']],
  ['pictures in a row', '![Un](a.jpg "Le maire")\n![Deux](b.jpg "Le port") ![Trois](c.jpg)', ['caption: Le maire', 'caption: Le port']],
  ['nothing', '', []],
] as const)('%s', ([, markdown, blocks]) => {
  expect(plainBlocks(parseMarkdown(markdown)).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(blocks);
});
