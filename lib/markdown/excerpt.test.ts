import { describe, expect, it } from 'vitest';
import { openingOf, shorten } from './excerpt';
import { parseMarkdown } from './parseMarkdown';
import { plainBlocks } from './plainBlocks';

describe('the opening that fronts, feeds and search engines show', () => {
  it.each([
    [
      'stands after headings and lists, without its marks',
      '# Titre\n\n- liste\n\nLe *vrai* début [ici](/x).\n\nLa suite.',
      'Le vrai début ici.',
    ],
    ['is set in French typography', "C'est vrai !", 'C’est vrai\u202F!'],
    ['shows no HTML that the page itself drops', 'Un <b onclick="x">mot</b>.', 'Un mot.'],
    ['shows no mark of GitHub’s Markdown', 'Un ~~vieux~~ mot[^1].\n\n[^1]: Une note.', 'Un vieux mot.'],
    ['is no table', '| a |\n| - |\n| b |\n\nLe texte.', 'Le texte.'],
    [
      'does not run together at the end of a line',
      'La séance est ouverte  \nà neuf heures\\\npar<br>le maire.',
      'La séance est ouverte à neuf heures par le maire.',
    ],
    ['does not begin with what stands for a picture', '![Deux hommes](a.jpg)\n\n![Un port](b.jpg) Le texte.', 'Le texte.'],
    ['does not begin with the caption of a table', 'Tableau : les prix\n\n| a |\n| - |\n| b |\n\nLe texte.', 'Le texte.'],
    ['does not begin with a note', '[^1]: Une note.\n\nLe texte[^1].', 'Le texte.'],
    ['is the quotation of a text that is nothing else', '> Tout est dit.\n>\n> — Ève', 'Tout est dit.'],
    ['is the list of a text that is nothing else', '- pomme\n- poire.\n- prune', 'pomme\u202F; poire. prune'],
    [
      'is the first caption of a text that is nothing but pictures',
      '![a](a.jpg "Le port. Photo AFP")\n\n![b](b.jpg)',
      'Le port. Photo AFP',
    ],
    ['is empty when there is no text', '## Titre', ''],
  ])('%s', (_, markdown, expected) => {
    expect(openingOf(plainBlocks(parseMarkdown(markdown)))).toBe(expected);
  });
});

describe('a description for search engines', () => {
  it.each([
    ['stays whole when it fits', 'Une phrase.', 40, 'Une phrase.'],
    ['stays whole when it just fits', 'Une phrase.', 11, 'Une phrase.'],
    ['ends with a sentence when one fits', 'Une phrase entière. Une autre qui dépasse.', 30, 'Une phrase entière.'],
    ['ends with a question when one fits', 'Est-ce une question ? Une autre qui dépasse.', 30, 'Est-ce une question ?'],
    ['ends with a word when the sentence is too long', 'Une phrase bien trop longue', 20, 'Une phrase bien…'],
    ['does not stop after a sentence that says next to nothing', 'Oui. Voici ce qui est arrivé hier', 28, 'Oui. Voici ce qui est…'],
    ['leaves no comma before the ellipsis', 'Des mots, des mots, toujours des mots', 20, 'Des mots, des mots…'],
    ['does not take a decimal point for an end', 'Un total de 3.5 points gagnés', 20, 'Un total de 3.5…'],
  ])('%s', (_, text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it('has at most 160 characters and its ellipsis', () => {
    const long = shorten('mot '.repeat(100));
    expect(long).toMatch(/mot…$/);
    expect(long.length).toBeLessThanOrEqual(161);
  });
});

it.each([
  [
    'an address that stands at the end',
    `Un [lien][fin] d’abord.\n\n${'Suite. '.repeat(400)}\n\n[fin]: https://exemple.org`,
    'Un lien d’abord.',
  ],
  ['code that goes on and on', `\`\`\`\n${'code\n\n'.repeat(500)}\`\`\`\n\nLe texte.`, 'Le texte.'],
  ['a heading and a long first paragraph', `## Titre\n\n${'Mot '.repeat(800)}fin.\n\nSuite.`, `${'Mot '.repeat(800)}fin.`],
  ['two paragraphs of a long text', `Un.\n\nDeux.\n\n${'Trois. '.repeat(400)}`, 'Un.'],
])('the first paragraph of a text with %s is found', (_, markdown, expected) => {
  expect(openingOf(plainBlocks(parseMarkdown(markdown)))).toBe(expected);
});
