import { expect, test } from 'vitest';
import { parseMarkdown } from './parseMarkdown';
import { plainBlocks } from './plainBlocks';

test.for([
  ['a paragraph', 'Un *mot* et un [lien](https://exemple.fr).', ['Un mot et un lien.']],
  ['items of a list', '- pomme\n- poire\n', ['pomme', 'poire']],
  ['an item of several paragraphs', '1. pomme\n\n   rouge\n', ['pomme', 'rouge']],
  ['a table', '| Fruit | Prix |\n| --- | --- |\n| pomme | 2 € |\n', ['Fruit', 'Prix', 'pomme', '2 €']],
  ['a footnote', 'Un fait[^1].\n\n[^1]: Sa source.\n', ['Un fait.', 'Sa source.']],
  ['what is struck out', 'Un ~~vieux~~ mot.', ['Un vieux mot.']],
  ['tags', 'Un mot <b>gras</b>.\n\n<div>rien</div>\n', ['Un mot gras.', 'rien']],
  ['a line that ends', 'un\\\ndeux<br>trois', ['un deux trois']],
  ['a quotation', '> Il a dit\n> oui.\n', ['Il a dit\noui.']],
  ['headings and code', '## Un intertitre\n\nLe texte.\n\n```\ncode\n```\n', ['Le texte.']],
  ['nothing', '', []],
] as const)('%s', ([, markdown, blocks]) => {
  expect(plainBlocks(parseMarkdown(markdown))).toEqual(blocks);
});
